import { expect, test } from 'vitest';
import { lookupsToAsk, withSaid } from '../../core/asked-again.ts';
import { disputedIn } from '../../core/dispute/disputed-in.ts';
import { laterOf } from '../../core/later.ts';
import type { Looked } from '../../core/prefill.ts';
import { toldBefore } from '../../core/known.ts';
import maritalStatus from '../../procedures/marital-status.ts';
import { draft as birth, motherId, sources } from './samples.ts';

const [edition] = maritalStatus.editions;
if (edition === undefined) throw new Error('the procedure has no edition');
const at = '2026-11-21T03:00:00.000Z';
const known = { citizenId: motherId, name: 'Nông Thị Mai', source: 'vneid', evidence: 'vneid:r-1', at };
const silent: Looked = { status: 'unavailable' };
const origin = { source: 'population', asOf: at, evidence: 'population:r-1-0', hash: 'ab' };
const found: Looked = {
  status: 'found',
  record: { citizenId: motherId, fullName: 'NÔNG THỊ MAI', ethnicity: 'Nùng' },
  ...origin,
};
const all = (of: Looked) => Object.fromEntries(edition.lookups.map(({ id }) => [id, of]));
const opened = (looked: Readonly<Record<string, Looked>>, declined: string[] = []) => ({
  ...birth,
  procedure: maritalStatus.code,
  edition: edition.id,
  ...withSaid(
    edition,
    undefined,
    looked,
    [],
    at,
    declined.length === 0 ? undefined : { at, agreed: [], declined },
    known,
  ),
});

test('while the population data are silent, name and number come from the sign-in, locked, and nothing else does', () => {
  const { prefill, answers, lookups } = opened(all(silent));
  const vneid = {
    lock: true,
    source: 'vneid',
    asOf: at,
    evidence: 'vneid:r-1',
    hash: expect.stringMatching(/^[0-9a-f]{64}$/),
  };
  expect(prefill).toEqual({
    'person.fullName': { value: 'Nông Thị Mai', ...vneid },
    'person.citizenId': { value: motherId, ...vneid },
  });
  expect(answers).toEqual({ person: { fullName: 'Nông Thị Mai', citizenId: motherId } });
  const later = laterOf(edition, { prefill, lookups }, answers, () => false);
  expect(later).toEqual(
    ['fullName', 'citizenId'].map((id) => ({ path: `person.${id}`, lookup: 'applicant', why: 'silent' })),
  );
});

test.each<[string, Readonly<Record<string, Looked>>, string[]]>([
  ['knows nobody', all({ status: 'missing' }), []],
  ['is not to be asked', {}, edition.lookups.map(({ id }) => id)],
])('so they do where the source %s', (_what, looked, declined) => {
  expect(Object.values(opened(looked, declined).prefill).map(({ source }) => source)).toEqual(['vneid', 'vneid']);
});

test('what the population data say goes before, at once or when they are heard again', () => {
  expect(opened(all(found)).prefill['person.fullName']).toEqual({ value: 'NÔNG THỊ MAI', lock: true, ...origin });
  const before = opened(all(silent));
  expect(lookupsToAsk(edition, before, [], Date.parse(at) + 60_000, sources).map(({ id }) => id)).toContain(
    'applicant',
  );
  const again = withSaid(edition, before, { applicant: found }, [], at, undefined, known);
  expect(again.prefill['person.fullName']).toMatchObject({ value: 'NÔNG THỊ MAI', source: 'population' });
  // And what they once said is not given up for it when they fall silent.
  const fallen = withSaid(edition, { ...before, ...again }, { applicant: silent }, [], at, undefined, known);
  expect(fallen.prefill['person.fullName']).toMatchObject({ source: 'population' });
});

test('a form that asks nobody about themselves takes nothing from the sign-in', () => {
  const others = edition.lookups.filter(({ person }) => person !== 'applicant');
  const nothing = { looked: {}, stands: {}, today: '2026-11-21' };
  expect(toldBefore({ form: edition.form, lookups: others }, known, nothing)).toEqual({});
});

test('a name that VNeID has wrong is put right by the owner of the population data', () => {
  const flags = [{ path: 'person.fullName', claimed: 'Nông Thị Mái' }];
  expect(disputedIn(edition.form, opened(all(silent)).prefill, flags)).toEqual([
    { path: 'person.fullName', source: 'population', policy: 'hold' },
  ]);
});
