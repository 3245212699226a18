import { later } from '../../ui/later.tsx';

export const DossierPage = later('dossier', async () => (await import('./dossier-page.tsx')).DossierPage);
