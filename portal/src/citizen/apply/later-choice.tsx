import { later } from '../../ui/later.tsx';

export const LaterChoice = later('choice', async () => (await import('./choice/choice.tsx')).ResultChoice);
