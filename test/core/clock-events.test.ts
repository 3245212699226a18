import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DossierEvent, DossierEventType } from '../../events/dossier-event.ts';
import { clockEvents } from '../../core/clock/clock-events.ts';
import { clockOf } from '../../core/clock/clock.ts';
import { minute } from '../../core/vietnam-time.ts';
import { createWorkingTime } from '../../core/working-time.ts';
import { calendar, edition } from './samples.ts';
import { costly, lawfulLog, logOf, samples, wholeStory } from './sample-events.ts';
import { rules } from './clock-questions.ts';

const begin = Date.parse('2026-11-23T02:00:00Z');

/** The sample events of these types, a minute after one another. */
const story = (...types: DossierEventType[]): DossierEvent[] =>
  types.map((type, index) => ({
    // A dossier that costs something is asked to be paid.
    ...(type === 'dossier-submitted' && types.includes('payment-requested') ? costly : samples[type]),
    at: new Date(begin + index * minute).toISOString(),
  }));

/** What the clock reads of a story: type, detail, and minutes since the beginning. */
const readingOf = (...types: DossierEventType[]): unknown[] =>
  clockEvents(logOf(...story(...types)), edition).map(({ type, at, ...detail }) => [
    (at - begin) / minute,
    type,
    detail,
  ]);

test('a step begins when the dossier comes to it, and its time is over when the result is signed', () => {
  expect(readingOf(...wholeStory)).toEqual([
    [0, 'received', { channel: 'online' }],
    [0, 'began', { step: 'check' }],
    [1, 'began', { step: 'verify' }],
    [4, 'examined', {}],
    [4, 'began', { step: 'confirm' }],
    [5, 'began', { step: 'approve' }],
    [6, 'began', { step: 'issue' }],
    [8, 'ended', { result: true }],
    [9, 'ended', {}],
  ]);
});

const verifying = ['dossier-submitted', 'checks-recorded'] as const;

describe('a wait pauses the clock at a step, which then goes on', () => {
  const answerBy = Date.parse(samples['supplement-requested'].data.answerBy);

  test.each<[DossierEventType, DossierEventType, object, object[]]>([
    ['supplement-requested', 'supplement-received', { because: 'supplement', until: answerBy }, [{}]],
    ['payment-requested', 'payment-recorded', { because: 'payment', until: answerBy }, []],
    [
      'dossier-suspended',
      'dossier-continued',
      { because: 'suspended', ground: 'a law', unverified: edition.suspensions[0]?.unverified, until: answerBy },
      [],
    ],
  ])('%s … %s', (stops, goesOn, detail, examined) => {
    const because = 'because' in detail ? detail.because : undefined;
    expect(readingOf(...verifying, stops, goesOn, 'verification-completed').slice(3)).toEqual([
      ...examined.map((one) => [2, 'examined', one]),
      [2, 'paused', detail],
      [3, 'continued', { because }],
      [4, 'examined', {}],
      [4, 'began', { step: 'confirm' }],
    ]);
  });
});

test.each<[DossierEventType[], unknown[]]>([
  [
    ['supplement-requested', 'dossier-stopped'],
    [
      [3, 'continued', { because: 'supplement' }],
      [3, 'ended', {}],
    ],
  ],
  [['dossier-withdrawn'], [[2, 'ended', {}]]],
  [['verification-completed', 'draft-disputed'], [[3, 'began', { step: 'verify' }]]],
  [['dossier-parked'], [[2, 'parked', {}]]],
  [['dossier-parked', 'dossier-resumed'], [[3, 'resumed', {}]]],
  [
    ['term-extended'],
    [
      [
        2,
        'extended',
        { by: edition.extensions[0]?.term, ground: 'a law', unverified: edition.extensions[0]?.unverified },
      ],
    ],
  ],
  [['dossier-rescheduled'], [[2, 'rescheduled', { day: '2026-11-25', ground: 'a law' }]]],
  [
    ['outage-credited'],
    [[2, 'outage', { from: Date.parse('2026-11-23T01:00:00Z'), to: Date.parse('2026-11-23T02:00:00Z') }]],
  ],
])('%j ends with %j', (types, last) => {
  expect(readingOf(...verifying, ...types).slice(-last.length)).toEqual(last);
});

test('an extension that the edition does not have is a fault', () => {
  const log = logOf(...story(...verifying, 'term-extended'));
  expect(() => clockEvents(log, { ...edition, extensions: [] })).toThrow('the edition has no extension verification');
});

test('law: instants never go backwards, and the clock of every lawful log can be told', () => {
  const time = createWorkingTime(calendar);
  fc.assert(
    fc.property(lawfulLog, fc.infiniteStream(fc.integer({ min: -3, max: 60 })), (log, gaps) => {
      let at = begin;
      const events = log.map(({ event }) => {
        at += (gaps.next().value ?? 0) * minute;
        return { ...event, at: new Date(at).toISOString() };
      });
      const read = clockEvents(logOf(...events), edition);
      expect(read.map((event) => event.at)).toEqual(read.map((event) => event.at).toSorted((a, b) => a - b));
      const clock = clockOf(time, { ...edition, rules }, read, read.at(-1)?.at ?? begin);
      expect(clock.state === 'ended').toBe(read.some(({ type }) => type === 'ended'));
    }),
  );
});
