import { expect, test } from 'vitest';
import { differencesOf } from '../../core/procedure/edition-difference.ts';
import { endsOn, standingOn } from '../../core/procedure/edition-standing.ts';
import { edition } from './samples.ts';

test('an edition differs from itself in nothing, and its dates alone are no difference', () => {
  expect(differencesOf(edition, { ...edition, id: 'next', from: '2027-01-01', until: '2028-01-01' })).toEqual([]);
});

test('what is added, taken away or changed is named, with whom it touches', () => {
  const [first, ...steps] = edition.form.steps;
  const [question, changed, ...fields] = first?.fields ?? [];
  if (first === undefined || question === undefined || changed === undefined) throw new Error('no form');
  const more = { ...question, id: 'another' };
  const next = {
    ...edition,
    grounds: [...edition.grounds.slice(1), 'Luật mới'],
    term: { ...edition.term, count: 2 },
    form: {
      ...edition.form,
      steps: [{ ...first, fields: [{ ...changed, optional: true }, ...fields, more] }, ...steps],
    },
    onData: { agreed: ['notice'], ground: 'Luật mới' },
  };
  const head = { part: 'form', whom: 'citizen' };
  expect(differencesOf(edition, next)).toEqual([
    { part: 'grounds', change: 'removed', whom: 'everybody', id: edition.grounds[0] },
    { part: 'grounds', change: 'added', whom: 'everybody', id: 'Luật mới' },
    { part: 'term', change: 'changed', whom: 'everybody', members: ['count'] },
    { ...head, change: 'removed', id: `${first.id}.${question.id}`, label: question.label },
    { ...head, change: 'changed', id: `${first.id}.${changed.id}`, label: changed.label, members: ['optional'] },
    { ...head, change: 'added', id: `${first.id}.another`, label: question.label },
    { part: 'onData', change: 'added', whom: 'everybody' },
  ]);
});

test('of editions that follow one another the last end counts, and none where one has no end', () => {
  const [one, two] = [{ from: '2026-01-01', until: '2027-01-01' }, { from: '2027-01-01' }];
  expect([one, two].map((each) => standingOn(each, '2026-12-31'))).toEqual(['in-force', 'coming']);
  expect([one, two].map((each) => standingOn(each, '2027-01-01'))).toEqual(['past', 'in-force']);
  expect(endsOn([one, two], '2026-12-31')).toBeUndefined();
  expect(endsOn([one], '2026-12-31')).toBe('2027-01-01');
  expect(endsOn([one], '2027-01-01')).toBeUndefined();
  expect(endsOn([one, { ...two, until: '2028-01-01' }], '2026-12-31')).toBe('2028-01-01');
});
