import { revokeDelegation as decide } from '../../core/delegation.ts';
import type { StaffChanged } from '../answers/staff.ts';
import type { Handler } from '../edge/reply.ts';
import { bodyAs, personOf } from '../edge/request.ts';
import type { StaffChanges } from '../staff/staff-changes.ts';
import { RevocationBody } from './bodies.ts';
import { staffIn, subjectOf } from './staff-in.ts';

/** Ends a delegation before its time. Ended twice it ends once. */
export const revokeDelegation =
  ({ changes }: { readonly changes: StaffChanges }): Handler<StaffChanged> =>
  async (request) => {
    const { mandate: id, ground } = bodyAs(request, RevocationBody);
    const person = personOf(request);
    const at = new Date(request.at).toISOString();
    const member = await staffIn(changes, request);
    const { mandates, mandate } = decide(person, { ...subjectOf(member, at), mandates: member.mandates }, id, at);
    const change = {
      kind: 'revocation' as const,
      member: member.id,
      by: person.id,
      unit: member.unit,
      at,
      ground,
      mandate,
    };
    if (mandates !== member.mandates) await changes.make(change, { before: member, now: { mandates: [...mandates] } });
    return { status: 200, body: { change } };
  };
