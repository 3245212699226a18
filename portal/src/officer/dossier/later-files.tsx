import { later } from '../../ui/later.tsx';

/** The files of a dossier, whose code comes after the page. */
export const LaterFiles = later('files', async () => (await import('./files.tsx')).Files);
