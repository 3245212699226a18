import { isAwaited, type Dispute } from '../../core/dispute/dispute.ts';
import type { Dossier } from '../../core/dossier.ts';
import { Refusal } from '../../core/refusal.ts';
import type { Watch } from '../edge/watch.ts';
import type { Views } from '../views/views.ts';
import { headAt, type DisputeTools } from './dispute-tools.ts';
import { hearOwner } from './hear-owner.ts';
import { sendCase } from './send-case.ts';
import { inTurn, isTurn } from './turns.ts';

export interface FollowTools extends DisputeTools {
  readonly views: Pick<Views, 'disputed' | 'untold'>;
  readonly watch: Pick<Watch, 'fault'>;
}

/** In numbers of dossiers. */
interface Followed {
  readonly moved: number;
  readonly waiting: number;
}

/** What is not looked at when the function has worked so long, of the minute that it has, is left to the next look. */
const longestMs = 40_000;
/** So much of it at most is for owners who were told nothing yet: one who is down keeps no other from being asked. */
const tellingMs = 20_000;

/** The time of its owner is over, and that is not noted yet. */
const isOverdue = ({ overdue, case: sent }: Dispute, now: number): boolean =>
  overdue === undefined && sent !== undefined && Date.parse(sent.dueAt) < now;

/** One value that is called wrong: its owner is told, or asked; undefined when nothing has come of it. */
const followOne = async (tools: DisputeTools, dossier: Dossier, dispute: Dispute): Promise<Dossier | undefined> => {
  const { path, case: sent } = dispute;
  if (sent === undefined) return sendCase(tools, dossier, dispute);
  const heard = isTurn(sent, tools.now()) ? await hearOwner(tools, dossier, dispute, sent) : undefined;
  if (heard !== undefined || !isOverdue(dispute, tools.now())) return heard;
  return tools.dossiers.append(dossier, {
    ...headAt(tools),
    type: 'dispute-overdue',
    data: { path, case: sent.id },
  });
};

/** Each open case of a dossier; one whose owner is down leaves the others their turn. */
const followDossier = async (tools: DisputeTools, code: string): Promise<boolean> => {
  let dossier = await tools.dossiers.require(code);
  const { version } = dossier;
  for (const dispute of (dossier.disputes ?? []).filter(isAwaited))
    dossier = (await followOne(tools, dossier, dispute)) ?? dossier;
  return dossier.version > version;
};

const all = async (codes: AsyncIterable<string>): Promise<string[]> => {
  const found: string[] = [];
  for await (const code of codes) found.push(code);
  return found;
};

/**
 * Looks after every value that is called wrong until its owner has answered: for as long as that takes, and nothing else
 * waits for it. Who was told nothing yet is told first. A dossier that somebody moves meanwhile has its turn at the next look.
 */
export const followDisputes = (tools: FollowTools) => async (): Promise<Followed> => {
  const began = tools.now();
  const count = { moved: 0, waiting: 0 };
  const faults: unknown[] = [];
  const follow = async (code: string): Promise<void> => {
    try {
      count[(await followDossier(tools, code)) ? 'moved' : 'waiting']++;
    } catch (error) {
      if (error instanceof Refusal && error.code === 'changed-meanwhile') count.waiting++;
      else {
        tools.watch.fault('dispute', error, { dossier: code });
        faults.push(error);
      }
    }
  };
  const followUntil = async (codes: readonly string[], until: number): Promise<void> => {
    for (const code of inTurn(codes, began)) {
      await follow(code);
      if (tools.now() > until) return;
    }
  };
  const asked = await all(tools.views.disputed());
  await followUntil(await all(tools.views.untold()), began + tellingMs);
  await followUntil(asked, began + longestMs);
  if (faults.length > 0) throw new AggregateError(faults, `disputes that could not be looked after: ${faults.length}`);
  return count;
};
