import type { StaffChanges } from './staff-changes.ts';
import type { StaffDirectory } from './staff-directory.ts';
import type { StaffMember } from './staff-member.ts';

interface Tools {
  readonly staff: Pick<StaffDirectory, 'ofUnit'>;
  readonly changes: Pick<StaffChanges, 'member'>;
}

/** Everybody of a unit, by id, each with every change that was acknowledged. */
export const membersOf = async ({ staff, changes }: Tools, unit: string): Promise<StaffMember[]> => {
  const members = await Promise.all((await staff.ofUnit(unit)).map(async ({ id }) => changes.member(id)));
  return members.flatMap((member) => member ?? []);
};
