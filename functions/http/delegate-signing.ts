import { delegateSigning as decide } from '../../core/delegation.ts';
import { Refusal } from '../../core/refusal.ts';
import { addDays, instantOf } from '../../core/vietnam-time.ts';
import type { StaffChanged } from '../answers/staff.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Handler } from '../edge/reply.ts';
import { bodyAs, personOf } from '../edge/request.ts';
import type { StaffChanges } from '../staff/staff-changes.ts';
import { DelegationBody } from './bodies.ts';
import { staffIn, subjectOf } from './staff-in.ts';

export interface DelegationTools {
  readonly catalogue: Catalogue;
  readonly changes: StaffChanges;
}

const midnight = (date: string): string => new Date(instantOf(date, '00:00')).toISOString();

/** Refuses procedures that the province does not offer. */
const requireKnown = ({ procedures }: Catalogue, asked: 'all' | readonly string[]): void => {
  const strays = asked === 'all' ? [] : asked.filter((code) => !procedures.some((known) => known.code === code));
  if (strays.length === 0) return;
  const detail = { vi: `Không có thủ tục ${strays.join(', ')}.`, en: `There is no procedure ${strays.join(', ')}.` };
  throw new Refusal('invalid-fields', [{ pointer: '/procedures', code: 'unknown', detail }]);
};

/** A leader lets a deputy sign in their place, from a first day to a last one. Given twice it is the same delegation. */
export const delegateSigning =
  ({ catalogue, changes }: DelegationTools): Handler<StaffChanged> =>
  async (request) => {
    const { procedures, from, until, ground } = bodyAs(request, DelegationBody);
    requireKnown(catalogue, procedures);
    const person = personOf(request);
    const at = new Date(request.at).toISOString();
    const member = await staffIn(changes, request);
    const own = (await changes.member(person.id))?.mandates ?? [];
    const asked = { procedures, from: midnight(from), until: midnight(addDays(until, 1)), ground };
    const to = { ...subjectOf(member, at), mandates: member.mandates };
    const { mandate, mandates } = decide({ person, own, to, at }, asked);
    const { id, unit } = member;
    const change = { kind: 'delegation' as const, member: id, by: person.id, unit, at, ground, mandate };
    if (mandates !== member.mandates) await changes.make(change, { before: member, now: { mandates: [...mandates] } });
    return { status: 200, body: { change } };
  };
