import type { Dossier } from '../../api/dossier.ts';
import { later } from '../../ui/later.tsx';

const Later = later('notices', async () => (await import('./notices/notices.tsx')).Notices);

const needed = ({ halt, refusal, extended, rescheduled, phase, result, for: whom }: Dossier): boolean =>
  [halt, refusal, whom, extended[0], rescheduled, result?.revoked, result?.corrected, result?.former?.[0]].some(
    (told) => told !== undefined,
  ) || phase === 'payment';

/** What the agency has to say about a dossier that does not simply go on. */
export const LaterNotices = ({ dossier }: { dossier: Dossier }) =>
  needed(dossier) ? <Later dossier={dossier} /> : null;
