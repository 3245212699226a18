import { later } from '../../ui/later.tsx';

export const LaterConsent = later('consent', async () => (await import('./consent/consent.tsx')).Consent);
