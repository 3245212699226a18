import { later } from '../../ui/later.tsx';

export const AssistedPage = later('assisted', async () => (await import('./assisted-page.tsx')).AssistedPage);
