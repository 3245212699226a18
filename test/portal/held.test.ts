import { expect, test } from 'vitest';
import type { Prefilled } from '../../portal/src/api/draft.ts';
import { recordsOf, type Group } from '../../portal/src/citizen/apply/held/held-groups.ts';
import { heldBeside, settled } from '../../portal/src/draft/held.ts';

const groupOf = (source: string, evidence: string, asOf = '2026-11-21'): Group => {
  const first: Prefilled = { value: 'x', lock: true, source, asOf, evidence };
  const text = { vi: source, en: source };
  const lookup = { id: source, source, label: text, why: text, owner: text, keep: { minutes: 0, ground: '' } };
  return { id: source, lookup, about: undefined, first, fields: [] };
};
const request = '3f2c1a9b-0000-4000-8000-000000000000';
const own = groupOf('population', `population:${request}-0`);
const register = groupOf('civil-status', `civil-status:${request}-marital-status-1`);
const later = groupOf('health', 'health:77aa00bb-0000-4000-8000-000000000000-birth-notice-2', '2026-11-22');
const result = groupOf('repository', 'repository:H37.001-261121-0001/1');
const account = groupOf('vneid', `vneid:${request}`);
const dayOf = (instant: string) => instant;

test('the number of one opening is said once for all sources asked at it, and only others have one of their own', () => {
  const groups = [account, own, register, later, result];
  const { shared, own: ownOf } = recordsOf(groups, dayOf);
  expect(shared).toEqual({ kind: 'asked', day: '2026-11-21', number: '3f2c1a9b' });
  expect(groups.map(ownOf)).toEqual([
    { kind: 'sign-in', day: '2026-11-21', number: '' },
    undefined,
    undefined,
    { kind: 'asked', day: '2026-11-22', number: '77aa00bb' },
    { kind: 'result', day: '2026-11-21', number: 'H37.001-261121-0001' },
  ]);
});

test('where no source was asked nothing is said of all', () => {
  expect(recordsOf([account, result], dayOf).shared).toBeUndefined();
});

const ownName = (when: string): Prefilled => ({
  ...account.first,
  value: 'Mai',
  when: { field: 'request.relation', in: [when] },
});
const either = { 'mother.fullName': ownName('mother'), 'father.fullName': ownName('father') };

const relation = (value: string, answers = {}) => ({
  answers: { ...answers, 'request.relation': value },
  claims: {},
});

test('what is theirs by an answer is put in with it and taken out with another, and what they typed elsewhere stays', () => {
  const asMother = settled(either, relation('mother', { 'father.fullName': 'Thái' }));
  expect(asMother.answers).toEqual({
    'request.relation': 'mother',
    'mother.fullName': 'Mai',
    'father.fullName': 'Thái',
  });
  expect(Object.keys(heldBeside(either, asMother.answers))).toEqual(['mother.fullName']);
  const asFather = settled(either, relation('father', asMother.answers));
  expect(asFather.answers).toEqual({ 'request.relation': 'father', 'father.fullName': 'Mai' });
  expect(settled(either, relation('relative', asFather.answers)).answers).toEqual({ 'request.relation': 'relative' });
  expect(heldBeside(either, {})).toEqual({});
});

test('a locked value is the source’s, whatever stood there', () => {
  const held = { 'child.birthDate': { ...own.first, value: '2026-11-17' } };
  expect(settled(held, { answers: { 'child.birthDate': 'changed' }, claims: {} }).answers).toEqual({
    'child.birthDate': '2026-11-17',
  });
});
