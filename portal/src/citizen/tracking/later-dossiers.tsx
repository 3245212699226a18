import { later } from '../../ui/later.tsx';

export const DossiersPage = later('dossiers', async () => (await import('./dossiers-page.tsx')).DossiersPage);
