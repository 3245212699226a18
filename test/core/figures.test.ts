import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DossierEvent } from '../../events/dossier-event.ts';
import type { RecordedEvent } from '../../events/recorded-event.ts';
import { clockEvents } from '../../core/clock/clock-events.ts';
import { clockOf } from '../../core/clock/clock.ts';
import { areasOf, maySeeFigures } from '../../core/figures/area.ts';
import { contributionOf } from '../../core/figures/contribution.ts';
import { definitions } from '../../core/figures/definitions.ts';
import type { FormEvent } from '../../events/form-event.ts';
import { formContribution } from '../../core/figures/form.ts';
import { measuredIn, type Measured } from '../../core/figures/measured.ts';
import { figureIn, scoresIn } from '../../core/figures/reading.ts';
import { spreadError, spreadIn, spreadOf } from '../../core/figures/spread.ts';
import { changeOf, summed, together, type Tally } from '../../core/figures/tally.ts';
import { TileId } from '../../core/figures/tile.ts';
import { rulesOn } from '../../core/rules.ts';
import { createWorkingTime } from '../../core/working-time.ts';
import { agenciesOf } from '../../core/province.ts';
import { lawfulLog, logOf, samples, wholeStory } from './sample-events.ts';
import { calendar, edition, leader, officer, operator, province, rules, staff } from './samples.ts';

const law = { term: edition.term, route: edition.route, rules: rulesOn(rules, '2026-11-21') };
const working = createWorkingTime(calendar);
const measure = (log: readonly RecordedEvent[]): Measured => {
  const measured = measuredIn(log, (at) => clockOf(working, law, clockEvents(log, edition), at));
  if (measured === undefined) throw new Error('an empty log');
  return measured;
};
const agencies = agenciesOf(province);
const areas = areasOf(agencies, 'H37.001');
const sums = fc.array(lawfulLog, { minLength: 1, maxLength: 6 });

const nearestRank = (sorted: readonly number[], share: number) => sorted[Math.ceil(share * sorted.length) - 1] ?? NaN;

test('law: of times that are added up bucket by bucket median and p90 are off by the stated error at most, the mean by none', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 40_000_000 }), { minLength: 1, maxLength: 60 }), (times) => {
      const spread = spreadIn(together(times.map((time) => spreadOf('x', time))), 'x');
      const sorted = times.toSorted((a, b) => a - b);
      for (const [found, exact] of [
        [spread.median ?? NaN, nearestRank(sorted, 0.5)],
        [spread.p90 ?? NaN, nearestRank(sorted, 0.9)],
      ] as const)
        expect(Math.abs(found - exact) / exact).toBeLessThanOrEqual(spreadError + 1e-9);
      expect(spread.mean).toBeCloseTo(times.reduce((sum, time) => sum + time, 0) / times.length);
    }),
  );
});

test('law: adding each change as a log grows comes to what the whole logs say, in any order of dossiers', () => {
  fc.assert(
    fc.property(sums, (logs) => {
      const changes = logs.flatMap((log) => {
        let before: Tally = {};
        return log.map((_, index) => {
          const now = contributionOf(measure(log.slice(0, index + 1)), areas);
          const change = changeOf(before, now);
          before = now;
          return change;
        });
      });
      const whole = summed(logs.map((log) => contributionOf(measure(log), areas)));
      expect(summed(changes)).toEqual(whole);
      expect(summed(changes.toReversed())).toEqual(whole);
      expect(changeOf(whole, whole)).toEqual({});
    }),
    { numRuns: 12 },
  );
});

test('law: every dossier counts once where it came, and once where it ended if it has', () => {
  fc.assert(
    fc.property(sums, (logs) => {
      const all = logs.map(measure);
      const tally = summed(all.map((each) => contributionOf(each, areas)));
      for (const area of [...areas, 'units']) {
        const counts = together(
          Object.entries(tally).flatMap(([place, each]) => (place.startsWith(`${area}#`) ? [each] : [])),
        );
        expect(counts['in']).toBe(logs.length);
        const ends = Object.entries(counts).filter(([name]) => name.startsWith('end.'));
        expect(ends.reduce((sum, [, count]) => sum + count, 0)).toBe(all.filter(({ ended }) => ended).length);
        const met = ['early', 'on-time', 'late'].reduce((sum, name) => sum + (counts[name] ?? 0), 0);
        expect(met).toBe(counts['decided'] ?? 0);
      }
    }),
    { numRuns: 12 },
  );
});

const at = (when: string, event: DossierEvent): DossierEvent => ({
  ...event,
  at: new Date(`${when}:00+07:00`).toISOString(),
});
const filling = {
  signedInAt: '2026-11-23T01:55:00.000Z',
  openedAt: '2026-11-22T16:59:00.000Z',
  activeSeconds: 240,
  sittings: 2,
};
const submitted = {
  ...samples['dossier-submitted'],
  data: { ...samples['dossier-submitted'].data, filling, fields: { put: 20, held: 15 } },
};
/** A birth that comes on Monday at nine; Tuesday is a holiday. */
const story = (...times: readonly string[]): RecordedEvent[] =>
  logOf(
    ...times.map((when, index) => {
      const type = wholeStory[index] ?? 'result-returned';
      return at(when, type === 'dossier-submitted' ? submitted : samples[type]);
    }),
  );
const onMonday = ['09:00', '09:01', '09:01', '10:00', '11:00', '13:30', '14:00', '14:01', '14:05', '14:06'].map(
  (time) => `2026-11-23T${time}`,
);

test('what one dossier says: its times, by the clock of the law, and what was filled in', () => {
  const measured = measure(story(...onMonday));
  expect(measured).toMatchObject({
    submittedOn: '2026-11-23',
    filling: { elapsed: 300, active: 240, openedOn: '2026-11-22' },
    fields: { put: 20, held: 15 },
    ended: { on: '2026-11-23', outcome: 'closed', timing: { met: 'early' }, signed: true, online: true },
  });
  expect(measured.ended?.moves.map(([from, to]) => `${from}>${to}`)).toEqual([
    'check>verify',
    'verify>confirm',
    'confirm>approve',
    'approve>issue',
    'issue>return',
    'return>closed',
  ]);
  // Every phase that was entered was stayed in, the last one too.
  expect(new Set(measured.ended?.stays.map(({ phase }) => phase))).toEqual(
    new Set(measured.ended?.moves.map(([from]) => from)),
  );
  const day = contributionOf(measured, areas);
  expect(Object.keys(day).toSorted()).toEqual([
    'H37#2026-11-22#1.001193#2026-01#online',
    'H37#2026-11-23#1.001193#2026-01#online',
    'H37.001#2026-11-23#1.001193#2026-01#online',
    'units#2026-11-23#H37.001',
  ]);
  expect(day['H37#2026-11-22#1.001193#2026-01#online']).toEqual({ sent: 1 });
  // The list of all units has no phases: nobody asks for a map of all procedures at once.
  expect(Object.keys(day['units#2026-11-23#H37.001'] ?? {}).filter((name) => /^[pm]\./.test(name))).toEqual([]);
});

test('late: by which step, and by none where the dossier ended without a decision', () => {
  const days = onMonday.map((time, index) => (index < 4 ? time : time.replace('11-23', '11-27')));
  expect(measure(story(...days)).ended?.timing).toMatchObject({ met: 'late', cause: { kind: 'step', step: 'verify' } });
  const taken = logOf(at('2026-11-23T09:00', submitted), at('2026-12-23T09:00', samples['dossier-withdrawn']));
  expect(measure(taken).ended).toMatchObject({ outcome: 'withdrawn', signed: false });
  expect(measure(taken).ended?.timing).toBeUndefined();
});

test('a correction after the end changes no time; a rating counts on its own day, the last one only', () => {
  const before = measure(story(...onMonday));
  const rate = (when: string, score: 1 | 5) =>
    at(when, { ...samples['dossier-rated'], data: { score, outcome: 'closed', reasons: [] } });
  const log = logOf(
    ...story(...onMonday).map(({ event }) => event),
    rate('2026-11-25T09:00', 1),
    at('2026-11-26T09:00', samples['result-correction-requested']),
    at('2026-11-27T09:00', samples['result-issued']),
    at('2026-11-27T09:01', samples['result-returned']),
    rate('2026-11-28T00:01', 5),
  );
  const measured = measure(log);
  expect(measured.ended).toEqual(before.ended);
  expect(measured.rated).toMatchObject({ on: '2026-11-28', score: 5, outcome: 'closed' });
  const counts = together(
    Object.entries(contributionOf(measured, areas)).flatMap(([place, each]) =>
      place.startsWith('units#') ? [each] : [],
    ),
  );
  expect(scoresIn(counts)).toEqual([0, 0, 0, 0, 1]);
});

/** Of so many births each figure, by its name; each counts in three rows. */
const figuresOf = (n: number) => {
  const logs = Array.from({ length: n }, () => contributionOf(measure(story(...onMonday)), areas));
  const counts = together(Object.values(summed(logs)));
  return Object.fromEntries(definitions.map((definition) => [definition.id, figureIn(definition, counts)]));
};

test('a figure of nine is none, of ten it is; each is what its definition says', () => {
  const [nine, ten] = [figuresOf(3), figuresOf(10)];
  expect(nine['on-time']).toEqual({ value: undefined, n: 9, enough: false });
  expect(ten['on-time']).toEqual({ value: 1, n: 30, enough: true });
  expect(ten['filing-time']?.value).toBe(300);
  expect(ten['filing-time']?.spread?.median).toBeCloseTo(300, -2);
  expect(ten['prefilled']?.value).toBe(0.75);
  expect(ten['signed']?.value).toBe(1);
  expect(ten['time-saved']?.value).toBeGreaterThan(0.2);
  expect(ten['paid-by-transfer']).toEqual({ value: undefined, n: 0, enough: false });
});

test('each tile is defined once, in both languages, and every target says by what order', () => {
  expect(definitions.map(({ id }) => id)).toEqual(TileId.options);
  for (const { name, definition, target } of definitions) {
    expect(Object.values({ ...name }).every((word) => word.length > 3)).toBe(true);
    expect(definition.vi).not.toBe(definition.en);
    expect(target?.ground ?? 'Chỉ thị 24').toMatch(/^Chỉ thị 24/);
  }
});

test('what a source had, left unanswered and has in doubt is said by the dossier, and counted for its area', () => {
  const check = { id: 'mother', source: 'population', fields: [] };
  const disputed = [{ path: 'mother.birth', source: 'population', policy: 'proceed-marked' as const }];
  const from = [{ source: 'population', put: 4, held: 2, empty: ['mother.residence'] }];
  const measured = measure(
    logOf(
      at('2026-11-23T09:00', {
        ...submitted,
        data: { ...submitted.data, disputed, fields: { put: 20, held: 2, from } },
      }),
      at('2026-11-23T09:01', {
        ...samples['checks-recorded'],
        data: {
          checks: [
            { ...check, outcome: 'unavailable' },
            { id: 'notice', source: 'health', outcome: 'unavailable', fields: [] },
            { id: 'marriage', source: 'civil-status', outcome: 'missing', unasked: true, fields: [] },
          ],
        },
      }),
      at('2026-11-23T09:30', {
        ...samples['checks-repeated'],
        data: { checks: [{ ...check, outcome: 'differs', fields: ['mother.birth', 'mother.residence'] }] },
      }),
    ),
  );
  expect(measured.sources).toEqual([
    {
      source: 'population',
      put: 4,
      held: 2,
      asked: 1,
      silent: 1,
      doubts: {
        empty: ['mother.residence'],
        disputed: ['mother.birth'],
        differs: ['mother.birth', 'mother.residence'],
      },
    },
    { source: 'health', asked: 1, silent: 1, unheard: 1 },
  ]);
  const day = contributionOf(measured, areas);
  const [unit, area] = [day['units#2026-11-23#H37.001'], day['H37.001#2026-11-23#1.001193#2026-01#online']];
  expect(unit).toMatchObject({ 'q.put': 4, 'q.held': 2, 'q.asked': 2, 'q.silent': 2, 'q.wrong': 1, 'q.unlike': 1 });
  expect(area).toMatchObject({
    's/population/wrong': 1,
    's/health/unheard': 1,
    'f/population/mother.residence/empty': 1,
    'f/population/mother.birth/differs': 1,
  });
  expect(Object.keys(unit ?? {}).filter((name) => /^[sf]\//.test(name))).toEqual([]);
});

test('a form counts for the province on the day it was opened, and as given up on that day too', () => {
  const opened: FormEvent = {
    v: 1,
    type: 'form-opened',
    form: 'x',
    at: '2026-11-22T17:30:00.000Z',
    data: { procedure: 'p', edition: 'e', channel: 'online' },
  };
  const left: FormEvent = {
    v: 1,
    type: 'form-left',
    form: 'x',
    at: '2026-12-01T00:00:00.000Z',
    data: { reasons: ['too-long'] },
  };
  const place = 'H37#2026-11-23#p#e#online';
  expect(formContribution([opened], 'H37')).toEqual({ [place]: { opened: 1 } });
  expect(formContribution([opened, left], 'H37')).toEqual({ [place]: { opened: 1, left: 1, 'left.too-long': 1 } });
  const named = { ...opened, data: { ...opened.data, unit: 'H37.001' } };
  const ofUnit = 'units#2026-11-23#H37.001';
  expect(formContribution([named, left], 'H37')).toMatchObject({ [place]: {}, [ofUnit]: { opened: 1, left: 1 } });
  // The dossiers of older forms do not say where they were opened: counted, all of those would look abandoned.
  const older = { ...named, data: { ...named.data, signedInAt: opened.at } };
  expect(Object.keys(formContribution([older], 'H37'))).toEqual([place]);
  const measured = measure(story(...onMonday));
  const sent = { ...measured, filling: { elapsed: 1, active: 1, openedOn: '2026-11-22', unit: 'H37.002' } };
  expect(contributionOf(sent, areas)['units#2026-11-22#H37.002']).toEqual({ sent: 1 });
});

test('a leader sees the figures of their unit and of all below it, an operator all, nobody else any', () => {
  const sees = (person: Parameters<typeof maySeeFigures>[0]) =>
    ['H37', 'H37.CA', 'H37.001', 'H37.001.CA', 'H37.002', 'nowhere'].filter((area) =>
      maySeeFigures(person, agencies, area),
    );
  expect(sees(leader)).toEqual(['H37.001']);
  expect(sees(officer)).toEqual([]);
  expect(sees(operator)).toEqual(['H37', 'H37.CA', 'H37.001', 'H37.001.CA', 'H37.002']);
  expect(sees(staff('ld', ['leader'], 'H37'))).toEqual(['H37', 'H37.CA', 'H37.001', 'H37.001.CA', 'H37.002']);
  expect(areasOf(agencies, 'H37.001')).toEqual(['H37.001', 'H37']);
});
