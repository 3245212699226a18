import { later } from './later.tsx';

/** A code to scan; what draws it is large, and seldom wanted. */
export const LaterCode = later('code', async () => (await import('./code-picture.tsx')).CodePicture);
