import { expect, test } from 'vitest';
import { lookupsToAsk, withSaid } from '../../core/asked-again.ts';
import type { Looked } from '../../core/prefill.ts';
import { day } from '../../core/vietnam-time.ts';
import { birthAnswers, draft, edition, sources } from './samples.ts';

const opened = Date.parse(draft.openedAt);
const next = { ...edition, id: '2027-01' };
const silence = Object.fromEntries(edition.lookups.map(({ id }): [string, Looked] => [id, { status: 'unavailable' }]));
const all = edition.lookups.map(({ id }) => id);
/** The wallet fills nothing in: what it said does not age in the form. */
const filling = all.filter((id) => id !== 'identityDocument');

test.each([
  ['within a day, the silent', edition, [], opened + day - 1, ['marriage']],
  ['within a day, the silent and those whose value is taken', edition, ['notice'], opened + 1, ['notice', 'marriage']],
  ['after a day, all that fill something in', edition, [], opened + day, filling],
  ['for a new edition, all', next, [], opened + 1, all],
])('%s are asked', (_when, current, taken, at, asked) => {
  const ids = lookupsToAsk(current, draft, taken, at, sources).map(({ id }) => id);
  expect(new Set(ids)).toEqual(new Set(asked));
});

/** The sources, of which those of health say for how many minutes their answers count. */
const keeping = (minutes: number) =>
  sources.map((source) => (source.id === 'health' ? { ...source, keep: { ...source.keep, minutes } } : source));

test.each([
  [0, 0, ['notice', 'marriage']],
  [60, 60 * 60_000 - 1, ['marriage']],
  [60, 60 * 60_000, ['notice', 'marriage']],
])('an answer that counts for %i minutes, %i ms later', (minutes, later, asked) => {
  const ids = lookupsToAsk(edition, draft, [], opened + later, keeping(minutes)).map(({ id }) => id);
  expect(ids).toEqual(asked);
});

test('how old an answer is is told per look-up: who was asked again since is not asked now', () => {
  const again = withSaid(edition, draft, { notice: { status: 'missing' } }, [], '2026-11-21T04:00:00.000Z');
  expect(again).toMatchObject({ openedAt: draft.openedAt, asked: { notice: '2026-11-21T04:00:00.000Z' } });
  const then = opened + 100 * 60_000;
  const ids = (form: typeof draft) => lookupsToAsk(edition, form, [], then, keeping(60)).map(({ id }) => id);
  expect(ids({ ...draft, ...again })).toEqual(['marriage']);
  expect(ids(draft)).toEqual(['notice', 'marriage']);
});

const { noticeCode: _code, birthDate: _date, ...child } = birthAnswers['child'] ?? {};
const { citizenId: _id, fullName: _name, ...mother } = birthAnswers['mother'] ?? {};
const at = '2026-11-22T03:00:00.000Z';

test('when all are silent the form stays as it is', () => {
  const { answers, prefill, openedAt } = withSaid(edition, draft, silence, [], at);
  expect([answers, prefill, openedAt]).toEqual([draft.answers, draft.prefill, at]);
});

test('what is taken leaves the form with all that its lookup had locked, silent or not', () => {
  const { answers, prefill } = withSaid(edition, draft, silence, ['notice'], at);
  expect(answers).toEqual({ ...birthAnswers, child });
  expect(Object.keys(prefill)).toEqual(['child.familyName', 'mother.citizenId', 'mother.fullName']);
});

test('what sources said to one edition is no answer to the next: what was typed goes over alone', () => {
  const { answers, prefill } = withSaid(next, draft, silence, [], at);
  expect(answers).toEqual({ ...birthAnswers, child, mother });
  expect(prefill).toEqual({});
});
