import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { dateOf } from '../../core/vietnam-time.ts';
import {
  comesOfAge,
  deathBy,
  isMinor,
  isPeriod,
  objectionToChild,
  objectionToMandate,
  objectionToOrganisation,
  type CitizenMandate,
  type SaidOfDeath,
} from '../../core/represented.ts';
import { saturday, today } from './samples.ts';

test.each<[born: string, minor: boolean]>([
  ['2026-11-21', true],
  ['2008-11-22', true],
  ['2008-11-21', false],
  ['2008-11-20', false],
  ['2026-11-22', false],
  // Of a year alone nobody knows the day: who may be of age is not spoken for.
  ['2009', true],
  ['2008', false],
  ['1990', false],
])('born %s is a minor on 21/11/2026: %s', (born, minor) => {
  expect(isMinor(born, today)).toBe(minor);
});

test('a child born on 29 February is a minor until the day before 1 March', () => {
  expect([isMinor('2008-02-29', '2026-02-28'), isMinor('2008-02-29', '2026-03-01')]).toEqual([true, false]);
});

test.each<[civilStatus: SaidOfDeath, population: SaidOfDeath, dead: ReturnType<typeof deathBy>]>([
  // The population data follow the register of deaths by days.
  ['dead', 'alive', true],
  ['dead', 'nothing', true],
  ['nothing', 'dead', true],
  ['alive', 'dead', 'contradicted'],
  ['alive', 'nothing', false],
  ['nothing', 'alive', false],
  ['alive', 'alive', false],
  ['nothing', 'nothing', 'unknown'],
])('of a death civil status says %s and the population data %s: %s', (civilStatus, population, dead) => {
  expect(deathBy(civilStatus, population)).toBe(dead);
});

test.each([
  ['2015-02-09', '2033-02-08T17:00:00.000Z'],
  ['2008-02-29', '2026-02-28T17:00:00.000Z'],
  ['2008-12-31', '2026-12-30T17:00:00.000Z'],
  ['2010', '2027-12-31T17:00:00.000Z'],
])('who was born %s is spoken for by a parent until %s, as long as they are a minor', (born, until) => {
  expect(comesOfAge(born)).toBe(until);
  const before = (ms: number) => isMinor(born, dateOf(Date.parse(until) - ms));
  expect([before(1), before(0)]).toEqual([true, false]);
});

test('a parent acts for a minor child that the register names and that lives', () => {
  expect(objectionToChild({ born: '2015-01-01', dead: false }, today)).toBeUndefined();
  expect(objectionToChild(undefined, today)).toBe('not-your-child');
  expect(objectionToChild({ born: '2015-01-01', dead: true }, today)).toBe('deceased');
  expect(objectionToChild({ born: '2000-01-01', dead: false }, today)).toBe('of-age');
});

test('a legal representative acts for an active organisation', () => {
  expect([undefined, { active: false }, { active: true }].map(objectionToOrganisation)).toEqual([
    'not-your-organisation',
    'organisation-inactive',
    undefined,
  ]);
});

const at = new Date(saturday).toISOString();
const [before, later] = [new Date(saturday - 1).toISOString(), new Date(saturday + 1).toISOString()];
const mandate: CitizenMandate = {
  id: '0f0e8a52-3f5c-4c3b-9a55-6a1f3c2b1d00',
  giver: 'giver',
  receiver: 'actor',
  procedure: '2.000635',
  kin: 'relative',
  from: at,
  until: later,
};
const use = { actor: 'actor', procedure: '2.000635', at, giverDead: false };

test('a mandate gives its right to one person, for one procedure, from its first instant until its last', () => {
  expect(objectionToMandate(mandate, use)).toBeUndefined();
  expect(objectionToMandate(undefined, use)).toBe('mandate-not-yours');
  expect(objectionToMandate(mandate, { ...use, actor: 'giver' })).toBe('mandate-not-yours');
  expect(objectionToMandate(mandate, { ...use, procedure: '1.001193' })).toBe('mandate-not-yours');
  expect(objectionToMandate(mandate, { ...use, at: before })).toBe('mandate-not-yours');
  expect(objectionToMandate(mandate, { ...use, at: later })).toBe('mandate-expired');
  expect(objectionToMandate({ ...mandate, revokedAt: before }, use)).toBe('mandate-revoked');
  expect(objectionToMandate(mandate, { ...use, giverDead: true })).toBe('mandate-giver-deceased');
});

const someone = fc.constantFrom('giver', 'actor', 'third');
const instant = fc.constantFrom(before, at, later);
const procedure = fc.constantFrom('2.000635', '1.001193');

test('law: nobody acts on a mandate that is not live, theirs and for this very procedure', () => {
  const given = fc.record({
    giver: someone,
    receiver: someone,
    procedure,
    from: instant,
    until: instant,
    revokedAt: fc.option(instant, { nil: undefined }),
  });
  const used = fc.record({ actor: someone, procedure, at: instant, giverDead: fc.boolean() });
  fc.assert(
    fc.property(given, used, ({ revokedAt, ...dates }, wanted) => {
      const held = { ...mandate, ...dates, ...(revokedAt === undefined ? {} : { revokedAt }) };
      const live =
        held.receiver === wanted.actor &&
        held.procedure === wanted.procedure &&
        revokedAt === undefined &&
        held.from <= wanted.at &&
        wanted.at < held.until &&
        !wanted.giverDead;
      expect(objectionToMandate(held, wanted) === undefined).toBe(live);
    }),
  );
});

test('a mandate ends after today and within a year', () => {
  const days = ['2026-11-21', '2026-11-22', '2027-11-21', '2027-11-22'];
  expect(days.map((day) => isPeriod(day, saturday))).toEqual([false, true, true, false]);
});
