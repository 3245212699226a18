import { expect, test } from 'vitest';
import { contestedAfter, endedAfter, isOpen } from '../../core/dispute/contested-result.ts';
import { closeReview } from '../../core/dispute/settle.ts';
import { allows } from '../../core/fold.ts';
import { leader, officer } from './samples.ts';
import { dossierOf, logUpTo } from './sample-events.ts';

const at = '2026-11-25T03:00:00.000Z';
const told = (id: string) => ({
  v: 1 as const,
  type: 'result-disputed' as const,
  at,
  by: { kind: 'machine' as const, id: 'motcua' },
  data: { case: id, place: 1, dueAt: '2026-12-01T03:00:00.000Z' },
});
const both = contestedAfter({ contested: contestedAfter({}, told('a'), 20) }, told('b'), 21);
const closed = { ...dossierOf(logUpTo('result-returned')), contested: both };

test('words answer one case, another result or none answers all that are open, and nothing is answered twice', () => {
  const upheld = endedAfter({ contested: both }, { as: 'upheld', at, event: 22 }, 'a');
  expect(upheld.contested?.map(isOpen)).toEqual([false, true]);
  const replaced = endedAfter(upheld, { as: 'replaced', at, event: 23 });
  expect(replaced.contested?.map(({ outcome }) => outcome?.as)).toEqual(['upheld', 'replaced']);
  expect(endedAfter(replaced, { as: 'revoked', at, event: 24 })).toEqual(replaced);
  expect(endedAfter({}, { as: 'replaced', at, event: 23 })).toEqual({});
});

test('only a leader with the mandate keeps a result that is called wrong, by its case, as long as that is open', () => {
  const given = { dossier: closed, person: leader, at };
  expect(closeReview(given, 'b')).toMatchObject({ type: 'result-upheld', data: { case: 'b' } });
  expect(() => closeReview({ ...given, person: officer }, 'b')).toThrow('not-allowed');
  expect(() => closeReview(given, 'c')).toThrow('no-such-dispute');
  const done = { ...closed, ...endedAfter(closed, { as: 'upheld', at, event: 22 }) };
  expect(() => closeReview({ ...given, dossier: done }, 'b')).toThrow('no-such-dispute');
});

const may = (phase: typeof closed.phase) => allows({ ...closed, phase }, 'result-disputed');

test('a result can be called wrong while there is one, whatever is being put right, and nowhere else', () => {
  expect((['issue', 'return', 'closed', 'verify', 'refused', 'withdrawn'] as const).map(may)).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
});
