import { later } from '../../ui/later.tsx';

export const LaterHeld = later('held', async () => (await import('./held/held-or-leave.tsx')).BesidePage);
