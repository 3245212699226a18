import { describe, expect, test } from 'vitest';
import type { Check } from '../../events/checks.ts';
import type { Dispute } from '../../core/dispute/dispute.ts';
import { integratedIn, lookupsToHear, objectionTo, type Known } from '../../core/guard/objection.ts';
import { objectionText } from '../../core/guard/objection-text.ts';
import type { Component } from '../../core/procedure/component.ts';
import { checkedAt } from './guard-events.ts';
import { knowing } from './guard-known.ts';
import { edition, sources } from './samples.ts';

const component = (id: string): Component => {
  const found = edition.components.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no component ${id}`);
  return found;
};
const notice = component('giay-chung-sinh');
const check = (outcome: Check['outcome'], id = 'notice', source = 'health'): Check => ({
  id,
  source,
  outcome,
  fields: [],
});

describe('a component may not be asked for', () => {
  test.each<[string, Component, Check[], object]>([
    [
      'whose source answered',
      notice,
      [check('matches')],
      { code: 'source-answered', source: 'health', asOf: checkedAt },
    ],
    [
      'that the province has issued',
      { ...notice, foundBy: ['own'] },
      [check('matches', 'own', 'repository')],
      { code: 'repository-holds' },
    ],
    [
      'that is in the wallet',
      { ...notice, foundBy: ['own'] },
      [check('matches', 'own', 'wallet-documents')],
      { code: 'wallet-presented' },
    ],
    [
      'that is data of which no look-up is known, whatever was heard',
      { ...component('ket-hon'), foundBy: [] },
      [check('missing', 'marriage', 'civil-status')],
      { code: 'component-integrated', source: 'civil-status' },
    ],
    [
      'that is data, before its source was heard',
      component('ket-hon'),
      [],
      { code: 'component-integrated', source: 'civil-status' },
    ],
    [
      'that is data its source agrees with',
      component('ket-hon'),
      [check('matches', 'marriage', 'civil-status')],
      { code: 'source-answered', source: 'civil-status' },
    ],
    [
      'that all its look-ups agree with',
      component('cu-tru'),
      [check('matches', 'mother', 'population'), check('matches', 'father', 'population')],
      { code: 'source-answered', source: 'population' },
    ],
    [
      'that all its look-ups agree with which bear on the answers',
      component('cu-tru'),
      [check('matches', 'mother', 'population'), { ...check('missing', 'father', 'population'), unasked: true }],
      { code: 'source-answered', source: 'population' },
    ],
    [
      'whose database nobody has asked',
      { ...notice, foundBy: [], replacedBy: component('tuy-than').replacedBy },
      [],
      { code: 'component-integrated', source: 'population' },
    ],
  ])('%s', (_what, asked, checks, objection) => {
    expect(objectionTo(asked, knowing(checks))).toMatchObject(objection);
  });
  test('that was supplied; further pages may come to the counter', () => {
    const files = [{ file: 'f', component: 'uy-quyen', received: 1, by: 'citizen' as const }];
    const known = knowing([check('missing')], { dossier: { files } });
    expect(objectionTo(component('uy-quyen'), known)).toEqual({ code: 'supplied-already', asOf: checkedAt });
    expect(integratedIn(component('uy-quyen'), known)).toBeUndefined();
  });
});

describe('it may be asked for', () => {
  test.each<[string, Component, Check[]]>([
    ['where its source knows nothing', notice, [check('missing')]],
    ['where its source says otherwise', notice, [check('differs')]],
    [
      'where sources contradict each other',
      notice,
      [check('matches'), { ...check('contradicts'), against: 'population' }],
    ],
    [
      'where one of its sources knows nothing and the other is silent',
      component('cu-tru'),
      [check('missing', 'mother'), check('unavailable', 'father')],
    ],
    [
      'where one of the look-ups that all have to agree knows nothing',
      component('cu-tru'),
      [check('matches', 'mother'), check('missing', 'father')],
    ],
    [
      'where none of its look-ups bears on the answers',
      component('cu-tru'),
      [
        { ...check('missing', 'mother'), unasked: true },
        { ...check('missing', 'father'), unasked: true },
      ],
    ],
    ...(['missing', 'differs', 'contradicts'] as const).map((outcome): [string, Component, Check[]] => [
      `though it is data, where its source said: ${outcome}`,
      component('ket-hon'),
      [check('matches', 'marriage'), check(outcome, 'marriage')].slice(outcome === 'contradicts' ? 0 : 1),
    ]),
    [
      'where what its source says is held against another source',
      component('ket-hon'),
      [
        check('matches', 'marriage', 'civil-status'),
        check('matches', 'father', 'population'),
        { ...check('contradicts', 'father', 'population'), against: 'civil-status', fields: ['father.citizenId'] },
      ],
    ],
    ['where no database could know it', component('uy-quyen'), []],
    [
      'where its database is none that can be asked',
      { ...notice, foundBy: [], replacedBy: [{ database: 'XYZ', name: 'x', owner: 'x' }] },
      [],
    ],
  ])('%s', (_what, asked, checks) => {
    expect(objectionTo(asked, knowing(checks))).toBeUndefined();
  });
});

describe('what is called wrong is shown by a paper (Resolution 66.7, Article 2(2))', () => {
  const agreed = [
    check('matches', 'mother', 'population'),
    check('matches', 'father', 'population'),
    check('matches', 'marriage', 'civil-status'),
  ];
  const called = (more: Partial<Dispute> = {}): Known =>
    knowing(agreed, {
      dossier: { disputes: [{ path: 'mother.residence', source: 'population', policy: 'proceed-marked', ...more }] },
    });
  const said = { at: checkedAt, event: 3 };
  test('it may be asked for, and scanned at the counter, until somebody has put it right', () => {
    expect(objectionTo(component('cu-tru'), called())).toBeUndefined();
    expect(integratedIn(component('cu-tru'), called())).toBeUndefined();
    expect(objectionTo(component('cu-tru'), called({ answer: { ...said, outcome: 'kept' } }))).toBeUndefined();
    expect(objectionTo(component('cu-tru'), called({ answer: { ...said, outcome: 'corrected' } }))?.code).toBe(
      'source-answered',
    );
    expect(objectionTo(component('cu-tru'), called({ settled: { ...said, by: 'source' } }))?.code).toBe(
      'source-answered',
    );
  });
  test('but for what other look-ups fill, and what was supplied already', () => {
    expect(objectionTo(component('ket-hon'), called())?.code).toBe('source-answered');
    expect(objectionTo(component('cu-tru'), called({ source: 'health' }))?.code).toBe('source-answered');
    const files = [{ file: 'f', component: 'cu-tru', received: 1, by: 'citizen' as const }];
    const known = called();
    expect(objectionTo(component('cu-tru'), { ...known, dossier: { ...known.dossier, files } })?.code).toBe(
      'supplied-already',
    );
  });
});

test('where all have to agree, one that is silent is waited for', () => {
  const known = knowing([check('matches', 'mother', 'population'), check('unavailable', 'father', 'population')], {
    at: '2026-11-23T03:30:00.000Z',
  });
  expect(objectionTo(component('cu-tru'), known)?.code).toBe('source-silent');
});

test('a silent source is waited for: four hours of work from when it was first silent', () => {
  const until = '2026-11-23T07:00:00.000Z';
  const silent = [check('unavailable')];
  expect(objectionTo(notice, knowing(silent, { at: '2026-11-23T06:59:59.999Z' }))).toEqual({
    code: 'source-silent',
    source: 'health',
    asOf: checkedAt,
    until,
  });
  expect(objectionTo(notice, knowing(silent, { at: until }))).toBeUndefined();
  const since = { lookups: ['notice'], since: '2026-11-23T01:00:00.000Z' };
  expect(
    objectionTo(notice, knowing(silent, { at: '2026-11-23T05:00:00.000Z', dossier: { silent: since } })),
  ).toBeUndefined();
});

test('asked once more are the silent look-ups of what is asked for, and what the province may have issued since', () => {
  const heard = [
    check('unavailable'),
    check('unavailable', 'mother', 'population'),
    check('matches', 'applicant', 'population'),
    check('missing', 'identityDocument', 'wallet-documents'),
  ];
  expect(lookupsToHear([notice], knowing(heard)).map(({ id }) => id)).toEqual(['notice']);
  expect(lookupsToHear([component('tuy-than')], knowing(heard))).toEqual([]);
  expect(lookupsToHear([notice], knowing([check('missing')]))).toEqual([]);
  const own = edition.lookups.map((lookup) =>
    lookup.id === 'notice' ? { ...lookup, source: 'repository' as const } : lookup,
  );
  expect(
    lookupsToHear([notice], knowing([check('missing')], { edition: { ...edition, lookups: own } })).map(({ id }) => id),
  ).toEqual(['notice']);
});

test('the answer names the item, the source, as of when, from when on after all, and the ground', () => {
  const known = knowing([check('unavailable')], { at: '2026-11-23T03:30:00.000Z' });
  const objection = objectionTo(notice, known);
  if (objection === undefined) throw new Error('nothing is said against it');
  const { vi, en } = objectionText(notice, objection, sources);
  for (const part of [notice.name.vi, '10:00 23/11/2026', '14:00 23/11/2026', 'Nghị quyết 66.7/2025/NQ-CP'])
    expect(vi).toContain(part);
  expect(vi).toContain(sources.find(({ id }) => id === 'health')?.name.vi);
  expect(en).toContain('It may be asked for from 14:00 23/11/2026 on.');
});
