import { reassignTask as decide } from '../../core/task.ts';
import type { Decided } from '../answers/dossier.ts';
import type { Handler } from '../edge/reply.ts';
import { bodyAs } from '../edge/request.ts';
import type { StaffDirectory } from '../staff/staff-directory.ts';
import { colleagueOf } from '../staff/staff-member.ts';
import { ReassignmentBody } from './bodies.ts';
import { caseOf, decided, withNote, type DecideTools } from './decide.ts';

export interface ReassignTools extends DecideTools {
  readonly staff: Pick<StaffDirectory, 'member'>;
}

/** The leader gives an open task to another member of the unit, by what the directory says of them now. */
export const reassignTask =
  (tools: ReassignTools): Handler<Decided> =>
  async (request) => {
    const body = bodyAs(request, ReassignmentBody);
    const given = await caseOf(tools, request);
    const member = await tools.staff.member(body.to);
    const to = member === undefined ? undefined : colleagueOf(member, given.at);
    const event = decide(given, to);
    return decided(
      await tools.dossiers.append(given.dossier, await withNote(tools, given.dossier, event, body.reason)),
    );
  };
