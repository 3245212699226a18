import type { Dossier } from '../../api/dossier.ts';
import { later } from '../../ui/later.tsx';

const Later = later('disputes', async () => (await import('./disputes/disputes.tsx')).Disputes);

/** What the citizen called wrong, if anything. */
export const LaterDisputes = ({ dossier }: { dossier: Dossier }) =>
  dossier.disputes === undefined ? null : <Later dossier={dossier} />;
