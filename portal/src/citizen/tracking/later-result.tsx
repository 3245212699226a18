import { later } from '../../ui/later.tsx';

export const LaterResult = later('result', async () => (await import('./result/result.tsx')).Result);
