import type { Colleague } from '../../core/person.ts';
import { Refusal } from '../../core/refusal.ts';
import type { Request } from '../edge/request.ts';
import type { StaffChanges } from '../staff/staff-changes.ts';
import { colleagueOf, type StaffMember } from '../staff/staff-member.ts';

const staffIdPattern = /^[\w.-]{1,100}$/;

/** The member of staff in the path as the directory has them now; what cannot be an id is looked for nowhere. */
export const staffIn = async (changes: StaffChanges, request: Request): Promise<StaffMember> => {
  const id = request.path['id'] ?? '';
  const member = staffIdPattern.test(id) ? await changes.member(id) : undefined;
  if (member === undefined) throw new Refusal('not-found');
  return member;
};

/** Whom a command is about, by the roles they have, or had when they left. */
export const subjectOf = (member: StaffMember, at: string): Colleague => ({
  ...colleagueOf(member, at),
  roles: member.left?.roles ?? member.roles,
});
