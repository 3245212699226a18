import { later } from '../../ui/later.tsx';

export const LaterDoubt = later('doubt', async () => (await import('./doubt/doubt.tsx')).Doubt);
