import type { Announced } from '../../events/announced.ts';
import type { Dossier } from '../../core/dossier.ts';
import { isEnd } from '../../core/lifecycle.ts';
import type { Waiting } from '../dossiers/dossier-store.ts';
import { heard } from '../heard.ts';
import { releaseToken, startSegment, type RouteTools } from '../routes/state-machines.ts';

type Moving = (typeof heard.moving)[number];
const isMoving = (type: string): type is Moving => heard.moving.some((known) => known === type);

/** Where an event gave more time, that is waited for anew: nothing rings for a task that was late already. */
const prolonging = ['verify', 'approve', 'signature'] as const;

/** So is a time to come that lies near the end of the term. */
const coming = ['appointment'] as const;

/** Which waits an event can answer. A withdrawal answers whichever there is. */
const answers: Readonly<
  Record<Exclude<Moving, 'dossier-submitted' | 'result-correction-requested'>, readonly Waiting[]>
> = {
  'appointment-made': coming,
  'appointment-kept': ['appointment'],
  'appointment-missed': ['appointment'],
  'verification-completed': ['verify'],
  'dossier-refused': ['external', 'verify'],
  'left-to-officer': ['external'],
  'external-accepted': ['external', 'verify'],
  'outside-asked-again': ['verify'],
  'supplement-requested': ['verify'],
  'payment-requested': ['verify'],
  'dossier-suspended': ['verify'],
  'opinion-given': ['consult'],
  'draft-confirmed': ['confirm'],
  'draft-disputed': ['confirm'],
  'dossier-approved': ['approve'],
  'approval-declined': ['approve'],
  'approval-lapsed': ['signature'],
  'assessment-lapsed': ['consult', 'confirm', 'approve'],
  'signature-given': ['signature'],
  'correction-lapsed': ['signature'],
  'supplement-received': ['supplement'],
  'payment-recorded': ['payment'],
  'dossier-continued': ['suspended'],
  'dossier-withdrawn': [
    'appointment',
    'external',
    'verify',
    'consult',
    'confirm',
    'approve',
    'supplement',
    'payment',
    'suspended',
    'park',
  ],
  'dossier-resumed': ['park'],
  'term-extended': prolonging,
  'dossier-rescheduled': prolonging,
  'outage-credited': prolonging,
};

/** Whether an event moved the end of what was waited for then. */
const gaveTime = async ({ dossiers }: RouteTools, code: string, sequence: number): Promise<boolean> => {
  const { data = {} } = (await dossiers.event(code, sequence))?.event ?? {};
  return 'answerBy' in data;
};

/** A dossier that had ended goes on with a machine of its own, unless one has begun since. */
const begunAnew = async (tools: RouteTools, dossier: Dossier, sequence: number): Promise<string> => {
  const ordered = await tools.dossiers.event(dossier.code, sequence);
  const run = await tools.dossiers.readRun(dossier.code);
  if (isEnd(dossier.phase)) return 'nothing to move';
  if (run !== undefined && ordered !== undefined && run.startedAt >= ordered.event.at) return 'begun already';
  await startSegment(tools, dossier, (run?.segment ?? 0) + 1);
  return 'started';
};

/** Starts a new dossier’s state machine, and lets a waiting one go on when its answer has come. */
export const moveOn =
  (tools: RouteTools) =>
  async ({ dossier: code, sequence, type }: Announced): Promise<string> => {
    if (!isMoving(type)) return 'nothing to move';
    const dossier = await tools.dossiers.require(code);
    if (type === 'dossier-submitted') {
      await startSegment(tools, dossier, 1);
      return 'started';
    }
    if (type === 'result-correction-requested') return begunAnew(tools, dossier, sequence);
    const prolongs = answers[type] === prolonging || answers[type] === coming;
    if (prolongs && !(await gaveTime(tools, code, sequence))) return 'nothing to move';
    let outcome = 'asked anew since';
    for (const stage of answers[type]) {
      const token = await tools.dossiers.readToken(code, stage);
      // A late repeat must not answer a wait that was asked for anew since.
      if (token === undefined || token.version >= sequence) continue;
      const released = await releaseToken(tools.states, token.token, dossier.phase);
      if (outcome !== 'released') outcome = released ? 'released' : 'nobody waits';
    }
    return outcome;
  };
