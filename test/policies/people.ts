import type { Certificate } from '../../core/certificate.ts';
import type { Consulted } from '../../core/consulted.ts';
import { mandateOf, type Deed, type Mandate, type Period } from '../../core/mandate.ts';
import type { Citizen, Colleague, Person, StaffRole } from '../../core/person.ts';
import { colleagueOf, type StaffMember } from '../../functions/staff/staff-member.ts';
import type { Inside } from './cedar.ts';

export const now = '2026-11-21T03:00:00.000Z';
export const [unit, elsewhere] = ['H37.001', 'H37.005'] as const;
export const procedure = '1.001193';

/** In force at `now`, by a millisecond at either end. */
export const tight: Period = { from: now, until: '2026-11-21T03:00:00.001Z' };
export const wide: Period = { from: '2026-01-01T00:00:00.000Z', until: '2027-01-01T00:00:00.000Z' };
export const expired: Period = { from: '2026-01-01T00:00:00.000Z', until: now };
export const future: Period = { from: '2026-11-21T03:00:00.001Z' };
export const open: Period = { from: now };

export const mandate = (to: Deed, dates: Period, more: Partial<Mandate> = {}): Mandate =>
  mandateOf({ to, procedures: 'all', ground: 'Quyết định 12/QĐ-UBND', ...dates, ...more });
export const certificate = (dates: Period): Certificate => ({ ...dates, chain: ['MII='] });

/** The mandates that go with roles. */
export const mandatesFor = (roles: readonly StaffRole[], dates: Period, more: Partial<Mandate> = {}): Mandate[] => [
  ...(roles.includes('officer') ? [mandate('assess', dates, more)] : []),
  ...(roles.includes('leader') ? [mandate('sign', dates, more)] : []),
];

export const member = (more: Partial<StaffMember> = {}): StaffMember => ({
  id: 's-1',
  name: 'Hoàng Văn Cán',
  title: 'Công chức',
  unit,
  roles: [],
  mandates: [],
  certificates: [],
  version: 0,
  ...more,
});

export const staff = (more: Partial<StaffMember> = {}): Inside => ({
  kind: 'staff',
  member: member(more),
  citizen: 's-1-hash',
});
export const citizen = (id: string): Citizen => ({ kind: 'citizen', id, level: 2 });

/** The same person as the compiled rules know them at an instant. */
export const ruled = (asker: Inside, at: string): Person | Colleague =>
  asker.kind === 'citizen' ? { ...asker, at } : { ...colleagueOf(asker.member, at), citizen: asker.citizen };

/** An agency that was asked, before and after it has answered. */
export const asked = (where: string): Consulted => ({ agency: 'tax', unit: where, askedAt: now, dueAt: now });
export const answered = (where: string): Consulted => ({
  ...asked(where),
  answer: { said: 'agrees', at: now, by: 's-3' },
});
