import { later } from '../../ui/later.tsx';

export const LaterLevel = later('level', async () => (await import('./level/level-page.tsx')).LevelPage);
