import type { SessionContext } from '../edge/request.ts';
import type { StaffDirectory } from '../staff/staff-directory.ts';
import { colleagueOf, type StaffMember } from '../staff/staff-member.ts';
import type { SessionStore } from './session-store.ts';

/**
 * What a session of staff says of them, by the directory as it is at `at` (milliseconds); which citizen they are, by
 * keyed hash, their sign-in told.
 */
export const staffContext = (member: StaffMember, citizen: string, at: number): SessionContext => {
  const { id, unit, roles, powers } = colleagueOf(member, new Date(at).toISOString());
  return {
    kind: 'staff',
    id,
    name: member.name,
    unit,
    roles: roles.join(' '),
    powers: JSON.stringify(powers),
    citizen,
  };
};

/**
 * Sessions in which staff are what the directory says now: whoever leaves, or changes place, roles or mandates,
 * does so at once and not when the working day ends.
 */
export const withPresentStaff = (sessions: SessionStore, staff: Pick<StaffDirectory, 'member'>): SessionStore => ({
  ...sessions,
  find: async (secret, at) => {
    const session = await sessions.find(secret, at);
    if (session === undefined || session === 'idle' || session.context.kind !== 'staff') return session;
    const { id, citizen } = session.context;
    const member = await staff.member(id);
    return member === undefined || member.left !== undefined || citizen === undefined
      ? undefined
      : { ...session, context: staffContext(member, citizen, at) };
  },
});
