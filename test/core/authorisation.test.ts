import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { dossierCommands, may, requireRight } from '../../core/authorisation.ts';
import { Person, StaffRole } from '../../core/person.ts';
import { leader, mother, officer, operator, staff, stranger } from './samples.ts';
import { dossierOf, logUpTo } from './sample-events.ts';

const dossier = dossierOf(logUpTo('task-claimed'));
const elsewhere = 'H37.005';

/** Deny by default: only what stands here is allowed. */
test.each<[string, Person, string]>([
  ['the applicant', mother, 'see confirm'],
  ['another citizen', stranger, ''],
  ['a citizen of level 1 who applied', { ...mother, level: 1 }, 'see confirm'],
  ['the officer of the unit', officer, 'see claim release verify'],
  ['an officer of another unit', staff('x', ['officer'], elsewhere), ''],
  ['the leader of the unit', leader, 'see claim release reassign approve'],
  ['a leader of another unit', staff('x', ['leader'], elsewhere), ''],
  ['officer and leader of the unit', staff('x', ['officer', 'leader']), 'see claim release reassign verify approve'],
  ['the operator', operator, 'see resume'],
  ['staff without a role', staff('x', []), ''],
  ['staff whose id is the applicant’s', staff(mother.id, []), ''],
  ['a citizen whose id is the officer’s', { ...mother, id: officer.id }, ''],
])('%s may: %s', (_who, person, allowed) => {
  expect(dossierCommands.filter((command) => may(person, command, dossier)).join(' ')).toBe(allowed);
});

test('who may not see a dossier is told that there is none', () => {
  expect(() => requireRight(stranger, 'confirm', dossier)).toThrow(expect.objectContaining({ code: 'not-found' }));
  expect(() => requireRight(officer, 'approve', dossier)).toThrow(expect.objectContaining({ code: 'not-allowed' }));
  expect(() => requireRight(officer, 'verify', dossier)).not.toThrow();
});

const anybody: fc.Arbitrary<Person> = fc.oneof(
  fc.record({ kind: fc.constant('citizen' as const), id: fc.string(), level: fc.constantFrom(1 as const, 2 as const) }),
  fc.record({
    kind: fc.constant('staff' as const),
    id: fc.oneof(fc.string(), fc.constant(mother.id)),
    unit: fc.string(),
    roles: fc.subarray(StaffRole.options),
    citizen: fc.string(),
  }),
);

test('law: nobody from outside touches a dossier; a command is never allowed without seeing', () => {
  fc.assert(
    fc.property(anybody, (person) => {
      const own = person.kind === 'citizen' ? person.id === mother.id : person.unit === dossier.unit;
      const operates = person.kind === 'staff' && person.roles.includes('operator');
      const allowed = dossierCommands.filter((command) => may(person, command, dossier));
      expect(own || operates ? [] : allowed).toEqual([]);
      expect(allowed.length === 0 || allowed.includes('see')).toBe(true);
    }),
  );
});
