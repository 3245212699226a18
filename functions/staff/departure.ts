import { endedAt } from '../../core/mandate.ts';
import type { Person } from '../../core/person.ts';
import { Refusal } from '../../core/refusal.ts';
import { againMeanwhile } from '../tables/again-meanwhile.ts';
import { endDelegations } from './end-delegations.ts';
import { handOver, misgiven, type HandOver, type HandOverTools } from './hand-over.ts';
import { tasksHeldBy } from './held-tasks.ts';
import type { Departure } from './staff-change.ts';
import type { StaffDirectory } from './staff-directory.ts';
import type { StaffMember } from './staff-member.ts';
import { takeBack } from './take-back.ts';

export interface DepartureTools extends HandOverTools {
  readonly staff: Pick<StaffDirectory, 'ofUnit'>;
}

/** Refuses colleagues who cannot take what they would be given, before anything is done. */
export const requireTakers = async (tools: DepartureTools, { id, unit }: StaffMember, how: HandOver): Promise<void> => {
  const wrong = misgiven(await tasksHeldBy(tools, unit, id), id, how);
  if (wrong.length > 0) throw new Refusal('no-such-colleague', wrong);
};

/**
 * They serve no more: no session, no mandate, no role, and from here on nothing new can come into their hands. Answers
 * when that began; it began earlier where the same command was sent before.
 */
export const beginDeparture = async (
  { changes }: DepartureTools,
  member: StaffMember,
  person: Person,
  { at, ground }: Pick<Departure, 'at' | 'ground'>,
): Promise<string> => {
  const { id, unit, roles, left } = member;
  if (left !== undefined) return left.at;
  const by = person.id;
  const mandates = member.mandates.map((mandate) => endedAt(mandate, at));
  await changes.make(
    { kind: 'departure', member: id, by, unit, at, ground, tasks: [], delegations: [] },
    { before: member, now: { mandates, roles: [], left: { at, roles } } },
  );
  return at;
};

/** Goes on with a departure from wherever it stands, to its end. */
export const finishDeparture = async (
  tools: DepartureTools,
  member: string,
  began: string,
  how: HandOver,
): Promise<Departure> =>
  againMeanwhile('a departure was changed again and again', async () => {
    const handed = await handOver(tools, await tools.changes.departure(member, began), how);
    const ended = await endDelegations(tools, handed, how.at);
    if (ended.done !== undefined) return ended;
    for (const deputy of new Set(ended.delegations.map((each) => each.member))) await takeBack(tools, deputy, how);
    const done = { ...ended, done: how.at };
    await tools.changes.note(ended, done);
    return done;
  });
