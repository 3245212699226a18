import type { Announced } from '../../events/announced.ts';
import type { Step } from '../../events/step.ts';
import { releaseToken, startSegment, type RouteTools } from '../routes/state-machines.ts';

/** Which waiting step an event answers. */
const answers: Readonly<Record<string, Step | 'park'>> = {
  'verification-completed': 'verify',
  'dossier-refused': 'verify',
  'draft-confirmed': 'confirm',
  'draft-disputed': 'confirm',
  'dossier-approved': 'approve',
  'approval-declined': 'approve',
  'dossier-resumed': 'park',
};

/** Starts a new dossier’s state machine, and lets a waiting one go on when its answer has come. */
export const moveOn =
  (tools: RouteTools) =>
  async ({ dossier: code, sequence, type }: Announced): Promise<string> => {
    const step = answers[type];
    if (type !== 'dossier-submitted' && step === undefined) return 'nothing to move';
    const dossier = await tools.dossiers.require(code);
    if (step === undefined) {
      await startSegment(tools, dossier, 1);
      return 'started';
    }
    const token = await tools.dossiers.readToken(code, step);
    // A late repeat must not answer a step that was asked anew since.
    if (token === undefined || token.version >= sequence) return 'asked anew since';
    return (await releaseToken(tools.states, token.token, dossier.phase)) ? 'released' : 'nobody waits';
  };
