import { later } from '../../ui/later.tsx';

export const LaterRating = later('voice', async () => (await import('../voice/voice.tsx')).Voice);
