import { certificateAt } from '../../core/certificate.ts';
import { inForce } from '../../core/mandate.ts';
import type { Person } from '../../core/person.ts';
import { agencyOf } from '../../core/province.ts';
import { Refusal } from '../../core/refusal.ts';
import { mayToStaff, requireStaffRight } from '../../core/staff-authorisation.ts';
import type { StaffRoll } from '../answers/staff.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Handler } from '../edge/reply.ts';
import { personOf } from '../edge/request.ts';
import { membersOf } from '../staff/members-of.ts';
import type { StaffChanges } from '../staff/staff-changes.ts';
import type { StaffDirectory } from '../staff/staff-directory.ts';
import type { StaffMember } from '../staff/staff-member.ts';
import { subjectOf } from './staff-in.ts';

export interface ShowStaffTools {
  readonly catalogue: Catalogue;
  readonly staff: Pick<StaffDirectory, 'ofUnit'>;
  readonly changes: StaffChanges;
}

const acts = ['end-service', 'delegate', 'revoke'] as const;

const lineOf = (person: Person, member: StaffMember, at: string): StaffRoll['items'][number] => {
  const { id, name, title, roles, mandates, certificates, left } = member;
  const valid = certificateAt(certificates, at);
  const here = subjectOf(member, at);
  return {
    id,
    name,
    title,
    roles,
    mandates: mandates.map((mandate) => ({ ...mandate, inForce: inForce(mandate, at) })),
    ...(valid === undefined ? {} : { certificate: { from: valid.from, until: valid.until } }),
    ...(left === undefined ? {} : { left }),
    allowed: left === undefined ? acts.filter((act) => mayToStaff(person, act, here)) : [],
  };
};

/** The staff of the reader’s own unit, or, for an operator, of the unit that they name. */
export const showStaff =
  ({ catalogue, staff, changes }: ShowStaffTools): Handler<StaffRoll> =>
  async (request) => {
    const person = personOf(request);
    if (person.kind !== 'staff') throw new Refusal('not-allowed');
    const { unit = person.unit } = request.query;
    const agency = agencyOf(catalogue.province, unit);
    if (agency === undefined) throw new Refusal('not-found');
    requireStaffRight(person, 'see-staff', { kind: 'staff', id: '', unit, roles: [], powers: [] });
    const at = new Date(request.at).toISOString();
    return {
      status: 200,
      body: {
        agency: {
          code: agency.code,
          name: agency.name,
          ...(agency.parent === undefined ? {} : { parent: agency.parent }),
        },
        items: (await membersOf({ staff, changes }, unit)).map((member) => lineOf(person, member, at)),
        changes: await changes.ofUnit(unit),
      },
    };
  };
