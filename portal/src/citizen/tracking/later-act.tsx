import { later } from '../../ui/later.tsx';

/** An act, whose code comes only when there is something to do. */
export const LaterAct = later('act', async () => (await import('./acts/act.tsx')).Act);
