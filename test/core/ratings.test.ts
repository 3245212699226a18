import { expect, test } from 'vitest';
import { LeavingReason } from '../../events/form-event.ts';
import { RatedEnd, RatingReason } from '../../events/ratings.ts';
import type { DossierEvent } from '../../events/dossier-event.ts';
import { link } from '../../core/chain.ts';
import type { Dossier } from '../../core/dossier.ts';
import { after } from '../../core/fold.ts';
import type { Person } from '../../core/person.ts';
import { isRatable, leavingReasons, rate, ratingReasons } from '../../core/ratings.ts';
import { Refusal } from '../../core/refusal.ts';
import { day } from '../../core/vietnam-time.ts';
import { leader, mother, officer, stranger } from './samples.ts';
import { code, dossierOf, logUpTo, samples } from './sample-events.ts';

const closed = dossierOf(logUpTo('result-returned'));
const submitted = dossierOf(logUpTo('dossier-submitted'));
const then = (dossier: Dossier, event: DossierEvent): Dossier =>
  after(dossier, link(code, { sequence: dossier.version, hash: dossier.hash }, event));
const ended: Readonly<Record<RatedEnd, Dossier>> = {
  closed,
  refused: then(dossierOf(logUpTo('task-opened')), samples['dossier-refused']),
  withdrawn: then(submitted, samples['dossier-withdrawn']),
  stopped: then(then(dossierOf(logUpTo('task-opened')), samples['supplement-requested']), samples['dossier-stopped']),
};
const first = '2026-11-25T03:00:00.000Z';
const inDays = (days: number, more = 0) => new Date(Date.parse(first) + days * day + more).toISOString();
const said = { score: 4, reasons: ['quick', 'quick', 'too-slow'] } as const;
const outcome = (dossier: Dossier, at = first, person: Person = mother): string => {
  try {
    return rate({ dossier, person, at }, said).data.outcome;
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
};

test.each(RatedEnd.options)('a dossier that was %s is rated by whoever filed it, with that outcome', (end) => {
  const dossier = ended[end];
  expect(rate({ dossier, person: mother, at: first }, said)).toEqual({
    v: 1,
    type: 'dossier-rated',
    at: first,
    by: { kind: 'citizen', id: mother.id },
    data: { score: 4, outcome: end, reasons: ['quick', 'too-slow'] },
  });
});

test('not before its end, and by nobody whose matter it is not', () => {
  expect(outcome(submitted)).toBe('not-ended');
  const paused = then(dossierOf(logUpTo('task-opened')), samples['dossier-suspended']);
  expect([paused.status, outcome(paused)]).toEqual([8, 'not-ended']);
  expect(outcome(closed, first, stranger)).toBe('not-found');
  expect([officer, leader].map((person) => outcome(closed, first, person))).toEqual(['not-allowed', 'not-allowed']);
});

test('it is changed within thirty days, the last one counts, and not without end', () => {
  const rated = then(closed, rate({ dossier: closed, person: mother, at: first }, said));
  expect(rated).toMatchObject({ phase: 'closed', rated: { first, last: closed.version + 1, times: 1 } });
  expect(outcome(rated, inDays(30))).toBe('closed');
  expect(outcome(rated, inDays(30, 1))).toBe('rating-closed');
  const again = then(rated, rate({ dossier: rated, person: mother, at: inDays(29) }, said));
  expect(again.rated).toEqual({ first, last: closed.version + 2, times: 2 });
  expect(isRatable(again, Date.parse(inDays(31)))).toBe(false);
  let often = closed;
  for (let times = 0; times < 10; times++) often = then(often, samples['dossier-rated']);
  expect(outcome(often, samples['dossier-rated'].at)).toBe('rating-closed');
});

test('every reason has its words, and among those of a rating are the ones people are asked about', () => {
  expect(Object.keys(ratingReasons).toSorted()).toEqual(RatingReason.options.toSorted());
  expect(Object.keys(leavingReasons).toSorted()).toEqual(LeavingReason.options.toSorted());
});
