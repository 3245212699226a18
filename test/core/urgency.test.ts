import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { clockEvents } from '../../core/clock/clock-events.ts';
import { clockOf } from '../../core/clock/clock.ts';
import type { Dossier } from '../../core/dossier.ts';
import { phases, type Phase } from '../../core/lifecycle.ts';
import { rulesOn } from '../../core/rules.ts';
import { isRunning, lateSince, timed, urgencyFor, urgencyOf } from '../../core/urgency.ts';
import { createWorkingTime } from '../../core/working-time.ts';
import { dossierOf, lawfulLog, logUpTo } from './sample-events.ts';
import { calendar, edition, rules } from './samples.ts';

const { route } = edition;
const law = { term: edition.term, route, rules: rulesOn(rules, '2026-11-21') };
const time = createWorkingTime(calendar);

test('law: a dossier counts as running exactly while its clock runs, whatever has happened to it', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(lawfulLog, (log) => {
      const dossier = dossierOf(log);
      const events = clockEvents(log, edition);
      const { state } = clockOf(time, law, events, Math.max(...events.map(({ at }) => at)));
      seen.add(state);
      expect(isRunning(timed(dossier), route)).toBe(state === 'running');
    }),
    { numRuns: 300 },
  );
  expect([...seen].toSorted()).toEqual(['ended', 'paused', 'running']);
});

const now = Date.parse('2026-11-23T09:00:00+07:00');
const at = (phase: Phase, dueAt: string, more: Partial<Dossier> = {}) =>
  timed({ ...dossierOf(logUpTo('checks-recorded')), phase, dueAt, ...more });

test.each([
  ['2026-11-23T08:59:59+07:00', 'overdue'],
  ['2026-11-23T09:00:00+07:00', 'today'],
  ['2026-11-23T23:59:59+07:00', 'today'],
  ['2026-11-24T00:00:00+07:00', 'soon'],
  // To the end of the third day after today, however early it is.
  ['2026-11-26T23:59:59+07:00', 'soon'],
  ['2026-11-27T00:00:00+07:00', undefined],
])('due at %s, a dossier is %s', (dueAt, urgency) => {
  expect(urgencyOf(at('verify', dueAt), route, now)).toBe(urgency);
});

test('only at steps that are counted is a dossier late, and never once there is a result', () => {
  const late = phases.filter((phase) => lateSince(at(phase, '2026-11-20T10:30:00Z'), route, now) !== undefined);
  // The edition leaves out the citizen’s own confirmation.
  const own = 'check acknowledge decide appointment external verify consult approve issue return';
  expect(late).toEqual(own.split(' '));
  const { result } = dossierOf(logUpTo('result-issued'));
  expect(urgencyOf(at('issue', '2026-11-20T10:30:00Z', { result }), route, now)).toBeUndefined();
});

test('whoever filed and was told nothing in time makes a dossier late since then, until they are told', () => {
  const told = now - 1;
  const dossier = at('verify', '2026-12-30T10:30:00Z', { untoldSince: new Date(told).toISOString() });
  expect([told, now].map((moment) => lateSince(dossier, route, moment))).toEqual([undefined, told]);
  expect(urgencyOf(dossier, route, now)).toBe('overdue');
  expect(urgencyOf({ ...dossier, phase: 'supplement' }, route, now)).toBeUndefined();
  // Once the result is late as well, it is late since whichever was first.
  expect(lateSince({ ...dossier, dueAt: '2026-11-20T10:30:00Z' }, route, now)).toBe(Date.parse('2026-11-20T10:30:00Z'));
});

test('a unit that was asked has the term of its question, and none of the dossier’s', () => {
  const asked = { agency: 'x', unit: 'H37.002', askedAt: '2026-11-20T01:00:00Z', dueAt: '2026-11-23T10:00:00Z' };
  const dossier: Dossier = {
    ...dossierOf(logUpTo('checks-recorded')),
    phase: 'consult',
    dueAt: '2026-11-20T10:30:00Z',
    consulted: [asked],
  };
  expect(['H37.001', 'H37.002'].map((unit) => urgencyFor(unit, dossier, route, now))).toEqual(['overdue', 'today']);
});
