import type { Dossier } from '../../api/dossier.ts';
import { later } from '../../ui/later.tsx';

const Later = later('linked', async () => (await import('./linked/linked.tsx')).Linked);

/** What goes together with a dossier, if anything does. */
export const LaterLinked = ({ dossier }: { dossier: Dossier }) =>
  dossier.linked === undefined ? null : <Later code={dossier.linked} dossier={dossier} />;
