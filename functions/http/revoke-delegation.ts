import { revokeDelegation as decide } from '../../core/delegation.ts';
import type { StaffChanged } from '../answers/staff.ts';
import type { Handler } from '../edge/reply.ts';
import { bodyAs, personOf } from '../edge/request.ts';
import type { HandOverTools } from '../staff/hand-over.ts';
import { takeBack } from '../staff/take-back.ts';
import { RevocationBody } from './bodies.ts';
import { staffIn, subjectOf } from './staff-in.ts';

/**
 * Ends a delegation before its time, and gives back the tasks that only it allowed. Ended twice it ends once; sent again
 * it goes on where it stopped.
 */
export const revokeDelegation =
  (tools: HandOverTools): Handler<StaffChanged> =>
  async (request) => {
    const { mandate: id, ground } = bodyAs(request, RevocationBody);
    const { changes } = tools;
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
    await takeBack(tools, member.id, { person, at });
    return { status: 200, body: { change } };
  };
