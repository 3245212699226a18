import { expect, test } from 'vitest';
import { link } from '../../core/chain.ts';
import { compare } from '../../core/comparison.ts';
import type { Draft } from '../../core/draft.ts';
import { laterOf } from '../../core/later.ts';
import { prefill, type Looked } from '../../core/prefill.ts';
import { Refusal } from '../../core/refusal.ts';
import { bearingOn, checksOf, lastChecks, saidSince, withPartners } from '../../core/source-checks.ts';
import { submit } from '../../core/submit.ts';
import type { RecordedEvent } from '../../events/recorded-event.ts';
import { samples } from './sample-events.ts';
import { birthAnswers, draft, edition, motherId, saturday, submission, today } from './samples.ts';

const stranger = '020092009999';
const origin = (source: string) => ({ source, asOf: '2026-11-21T03:00:00.000Z', evidence: `${source}:q`, hash: '0' });
const found = (source: string, record: object): Looked => ({ status: 'found', record, ...origin(source) });
const father = { known: 'yes', citizenId: '020092004127', fullName: 'Hoàng Văn Thái', familyName: 'Hoàng' };
const looked = (husbandId: string): Record<string, Looked> => ({
  father: found('population', father),
  mother: found('population', { known: 'yes', citizenId: motherId, fullName: 'Nông Thị Mai' }),
  marriage: found('civil-status', { husbandId, wifeId: motherId }),
});

test('two sources that agree lock; where they differ nothing of that record is, and both words are kept', () => {
  const agreed = prefill(edition.form, looked(father.citizenId), today);
  expect(agreed['father.citizenId']).toMatchObject({ value: father.citizenId, lock: true });
  expect(agreed['father.citizenId']?.against).toBeUndefined();
  const held = prefill(edition.form, looked(stranger), today);
  expect(held['father.citizenId']).toMatchObject({
    value: father.citizenId,
    lock: false,
    against: { value: stranger, source: 'civil-status' },
  });
  expect(held['father.fullName']?.lock).toBe(false);
  expect(held['mother.fullName']?.lock).toBe(true);
});

test('who chooses one of two words has both shown to the officer, and the check says between whom, without values', () => {
  const said = looked(stranger);
  const held = prefill(edition.form, said, today);
  const answers = { ...birthAnswers, father: { declared: 'yes', citizenId: stranger, fullName: 'Nguyễn Văn Lạ' } };
  const particulars = { applicant: draft.applicant, answers, prefill: held, flags: [] };
  const checks = checksOf(edition, edition.lookups, particulars, { looked: said, held });
  const row = { id: 'father', source: 'population', outcome: 'contradicts', against: 'civil-status' };
  expect(checks).toContainEqual({ ...row, fields: ['father.citizenId'] });
  expect(JSON.stringify(checks)).not.toContain(stranger);
  expect(compare(edition, particulars).find(({ path }) => path === 'father.citizenId')).toMatchObject({
    dossier: stranger,
    source: father.citizenId,
    other: stranger,
    otherId: 'civil-status',
    match: 'no',
  });
});

test('a look-up that bears on some answers only stands for nothing where there are others', () => {
  const [lookup] = edition.lookups;
  if (lookup === undefined) throw new Error('the edition asks nothing');
  const own = { ...lookup, when: { field: 'stay.basis', in: ['own'] } };
  const asked = (basis: string) => bearingOn([own, lookup], { answers: { stay: { basis } } });
  expect([asked('own'), asked('other'), bearingOn([own], { answers: {} })]).toEqual([[own, lookup], [lookup], []]);
});

test('who asks one of two such sources again asks both', () => {
  expect(withPartners(edition, ['marriage']).map(({ id }) => id)).toEqual(['mother', 'father', 'marriage']);
  expect(withPartners(edition, ['notice']).map(({ id }) => id)).toEqual(['notice']);
});

test('an answer is compared later because its source was silent, was not to be asked, or spoke too long ago', () => {
  const lookups: Draft['lookups'] = {
    applicant: 'found',
    mother: 'declined',
    father: 'missing',
    notice: 'unavailable',
  };
  const marks = laterOf(edition, { prefill: {}, lookups }, birthAnswers, () => false);
  const whyOf = (path: string) => marks.find((mark) => mark.path === path)?.why;
  expect([whyOf('child.birthDate'), whyOf('mother.fullName'), whyOf('child.givenName')]).toEqual([
    'silent',
    'declined',
    undefined,
  ]);
  const old = laterOf(edition, { prefill: draft.prefill, lookups: {} }, birthAnswers, () => true);
  expect(old.map(({ path }) => path).toSorted()).toEqual(Object.keys(draft.prefill).toSorted());
  expect(new Set(old.map(({ why }) => why))).toEqual(new Set(['stale']));
});

test('a submission waits for no source: what is older than its source is kept for is marked, and still the answer', () => {
  const day = 86_400_000;
  const aged = Object.fromEntries(
    Object.entries(draft.prefill).map(([path, held]) => [
      path,
      { ...held, asOf: new Date(saturday - 2 * day).toISOString() },
    ]),
  );
  const taken = submit({ ...submission, draft: { ...draft, prefill: aged } });
  expect(taken.later.filter(({ why }) => why === 'stale').length).toBeGreaterThan(3);
  expect(taken.answers['child']?.['birthDate']).toBe(birthAnswers['child']?.['birthDate']);
});

test('what the sources say since stands in the comparison, unless their owner has put it right after that', () => {
  const particulars = {
    applicant: draft.applicant,
    answers: birthAnswers,
    prefill: {},
    flags: [],
    later: [{ path: 'child.gender', lookup: 'notice', why: 'silent' as const }],
  };
  const now: Record<string, Looked> = { notice: found('health', { gender: birthAnswers['child']?.['gender'] }) };
  const held = prefill(edition.form, now, today);
  const said = saidSince(edition, particulars, { looked: now, held });
  expect(Object.keys(said)).toEqual(['child.gender']);
  const rowOf = (prefilled: Draft['prefill']) =>
    compare(edition, { ...particulars, prefill: prefilled }, said).find(({ path }) => path === 'child.gender');
  expect(rowOf({})).toMatchObject({ match: 'yes', sourceId: 'health', later: 'silent' });
  const right = { value: 'other', lock: true, ...origin('health'), asOf: '2026-12-01T00:00:00.000Z' };
  expect(rowOf({ 'child.gender': right })).toMatchObject({ source: 'other', match: 'no' });
});

const check = (outcome: 'unavailable' | 'matches') => ({
  id: 'marriage',
  source: 'civil-status',
  outcome,
  fields: [],
});
test('the last word of a look-up stands in the place of the first', () => {
  const log = [
    { ...samples['checks-recorded'], data: { checks: [check('unavailable')] } },
    { ...samples['checks-repeated'], data: { checks: [check('matches')] } },
  ].reduce<RecordedEvent[]>((all, event) => [...all, link('H37', all.at(-1), event)], []);
  expect(lastChecks(log)).toEqual([check('matches')]);
});

/** Locked paths, in spellings that are meant to slip past. */
const spelt: readonly [string, (answers: Record<string, Record<string, unknown>>) => object][] = [
  ['as it is', (all) => ({ ...all, child: { ...all['child'], noticeCode: 'X' } })],
  ['decomposed', (all) => ({ ...all, child: { ...all['child'], 'notice\u0301Code': 'X' } })],
  ['in capitals', (all) => ({ ...all, Child: { noticeCode: 'X' } })],
  ['with a dot', (all) => ({ ...all, 'child.noticeCode': 'X' })],
  ['as a pointer', (all) => ({ ...all, 'child/noticeCode': { x: 'X' } })],
  ['with a space', (all) => ({ ...all, 'child ': { noticeCode: 'X' } })],
  ['as a list', (all) => ({ ...all, child: { ...all['child'], noticeCode: ['X'] } })],
  ['as an object', (all) => ({ ...all, child: { ...all['child'], noticeCode: { value: 'X' } } })],
  ['as a number', (all) => ({ ...all, child: { ...all['child'], noticeCode: 7 } })],
  ['empty', (all) => ({ ...all, child: { ...all['child'], noticeCode: '' } })],
  ['as nothing', (all) => ({ ...all, child: { ...all['child'], noticeCode: null } })],
  ['on the prototype', (all) => ({ ...all, child: JSON.parse('{"__proto__":{"noticeCode":"X"}}') })],
];
/** What it gives, or the code of its refusal. */
const outcomeOf = (act: () => unknown): unknown => {
  try {
    return act();
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
};
test.each(spelt)('a locked value %s in the body is refused, or stays what its source gave', (_how, tamper) => {
  const answers = tamper(birthAnswers);
  const taken = () => submit({ ...submission, answers }).answers['child']?.['noticeCode'];
  expect(outcomeOf(taken)).toBeOneOf(['invalid-fields', draft.prefill['child.noticeCode']?.value]);
});
