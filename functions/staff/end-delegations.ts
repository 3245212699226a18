import { endedAt, type Mandate } from '../../core/mandate.ts';
import { membersOf } from './members-of.ts';
import type { Departure } from './staff-change.ts';
import type { StaffChanges } from './staff-changes.ts';
import type { StaffDirectory } from './staff-directory.ts';

interface Tools {
  readonly staff: Pick<StaffDirectory, 'ofUnit'>;
  readonly changes: Pick<StaffChanges, 'member' | 'note'>;
}

/** Nobody goes on signing in the name of somebody who has left: what they had delegated ends with them. */
export const endDelegations = async (tools: Tools, departure: Departure, at: string): Promise<Departure> => {
  const isLive = ({ by, until }: Mandate): boolean =>
    by === departure.member && (until === undefined || Date.parse(at) < Date.parse(until));
  let record = departure;
  for (const before of await membersOf(tools, departure.unit)) {
    const live = before.mandates.filter(isLive);
    if (live.length === 0) continue;
    const mandates = before.mandates.map((mandate) => (isLive(mandate) ? endedAt(mandate, at) : mandate));
    const ended = live.map((mandate) => ({ member: before.id, mandate: mandate.id }));
    const next = { ...record, delegations: [...record.delegations, ...ended] };
    await tools.changes.note(record, next, { before, now: { mandates } });
    record = next;
  }
  return record;
};
