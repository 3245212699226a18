import { Refusal } from '../../core/refusal.ts';
import { requireStaffRight } from '../../core/staff-authorisation.ts';
import { takesTasks } from '../../core/task.ts';
import type { Text } from '../../core/text.ts';
import type { StaffChanged } from '../answers/staff.ts';
import type { Handler } from '../edge/reply.ts';
import { bodyAs, personOf } from '../edge/request.ts';
import { beginDeparture, finishDeparture, requireTakers, type DepartureTools } from '../staff/departure.ts';
import type { Takers } from '../staff/hand-over.ts';
import { membersOf } from '../staff/members-of.ts';
import { colleagueOf } from '../staff/staff-member.ts';
import { DepartureBody } from './bodies.ts';
import { staffIn, subjectOf } from './staff-in.ts';

/** Who takes the tasks of a step; refused where nobody of that id stays who may take one, whether or not one is held. */
const takersOf = async (
  { changes }: DepartureTools,
  step: keyof NonNullable<DepartureBody['to']>,
  id: string | undefined,
  { leaver, unit, at }: { readonly leaver: string; readonly unit: string; readonly at: string },
): Promise<Takers> => {
  if (id === undefined) return {};
  const member = id === leaver ? undefined : await changes.member(id);
  const colleague = member === undefined ? undefined : colleagueOf(member, at);
  if (member !== undefined && colleague !== undefined && takesTasks(step, unit, colleague))
    return { [step]: { member, colleague } };
  const detail = { vi: `${id} không nhận được việc.`, en: `${id} cannot take tasks.` };
  throw new Refusal('no-such-colleague', [{ pointer: `/to/${step}`, code: 'no-such-colleague', detail }]);
};

/** Nobody is kept in office because there is no other: what follows is said, and for the province to mend. */
const noSigner: Text = {
  vi: 'Đơn vị không còn ai được ký. Hồ sơ chờ ký duyệt cho đến khi có người khác được giao quyền ký.',
  en: 'Nobody of the unit may sign any more. Dossiers wait for approval until somebody else has a mandate to sign.',
};

/** Whether a member of this unit has a mandate to sign, whatever for, with a certificate that holds. */
const somebodySigns = async (tools: DepartureTools, unit: string, at: string): Promise<boolean> =>
  (await membersOf(tools, unit)).some((member) => colleagueOf(member, at).powers.some(({ to }) => to === 'sign'));

/**
 * Ends somebody’s service: every open task of theirs goes to the colleague named for its step or back to the inbox, in
 * one action with one record. Sent again, it goes on where it stopped, and does nothing where nothing is left to do.
 */
export const endService =
  (tools: DepartureTools): Handler<StaffChanged> =>
  async (request) => {
    const { ground, to = {} } = bodyAs(request, DepartureBody);
    const person = personOf(request);
    const at = new Date(request.at).toISOString();
    const member = await staffIn(tools.changes, request);
    const leaver = subjectOf(member, at);
    requireStaffRight(person, 'end-service', leaver);
    const leaving = { leaver: member.id, unit: member.unit, at };
    const takers = {
      ...(await takersOf(tools, 'verify', to.verify, leaving)),
      ...(await takersOf(tools, 'approve', to.approve, leaving)),
    };
    const how = { person, at, takers };
    await requireTakers(tools, member, how);
    const began = await beginDeparture(tools, member, person, { at, ground });
    const change = await finishDeparture(tools, member.id, began, how);
    const warns = leaver.roles.includes('leader') && !(await somebodySigns(tools, member.unit, at));
    return { status: 200, body: { change, ...(warns ? { warning: noSigner } : {}) } };
  };
