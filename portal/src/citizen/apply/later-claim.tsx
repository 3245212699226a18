import { later } from '../../ui/later.tsx';

export const LaterClaim = later('claim', async () => (await import('./claim/claim-box.tsx')).ClaimBox);
