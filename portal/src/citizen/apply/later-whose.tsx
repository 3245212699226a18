import { later } from '../../ui/later.tsx';

export const LaterWhose = later('whose', async () => (await import('./whose/whose.tsx')).Whose);
