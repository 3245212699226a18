import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { announce, Announced } from '../../events/announced.ts';
import { DossierEvent } from '../../events/dossier-event.ts';
import { RecordedEvent } from '../../events/recorded-event.ts';
import { lawfulLog, logOf, samples } from '../core/sample-events.ts';

test.each(Object.entries(samples))('%s is taken whole, and nothing may be added to it', (_type, event) => {
  expect(DossierEvent.parse(event)).toEqual(event);
  expect(DossierEvent.safeParse({ ...event, name: 'Nông Thị Mai' }).success).toBe(false);
  expect(DossierEvent.safeParse({ ...event, data: { ...event.data, name: 'Nông Thị Mai' } }).success).toBe(false);
  expect(DossierEvent.safeParse({ ...event, by: { ...event.by, name: 'Nông Thị Mai' } }).success).toBe(false);
  expect(DossierEvent.safeParse({ ...event, v: 2 }).success).toBe(false);
  expect(DossierEvent.safeParse({ ...event, at: '21/11/2026' }).success).toBe(false);
});

test.each([
  ['an unknown type', { ...samples['task-overdue'], type: 'dossier-lost' }],
  ['a refusal without a reason', { ...samples['dossier-refused'], data: { reasons: [] } }],
  [
    'a result without a hash',
    { ...samples['result-issued'], data: { ...samples['result-issued'].data, sha256: 'AB' } },
  ],
  ['an actor without an id', { ...samples['task-claimed'], by: { kind: 'staff', id: '' } }],
  [
    'another outcome of a check',
    { ...samples['checks-recorded'], data: { checks: [{ id: 'a', outcome: 'perhaps' }] } },
  ],
])('%s is no event', (_what, event) => {
  expect(DossierEvent.safeParse(event).success).toBe(false);
});

test('a recorded event has its place: a number from 1, and hashes', () => {
  const [first] = logOf(samples['dossier-submitted']);
  expect(RecordedEvent.parse(first)).toEqual(first);
  for (const wrong of [{ sequence: 0 }, { sequence: 1.5 }, { hash: 'ab' }, { previous: '' }, { extra: 1 }])
    expect(RecordedEvent.safeParse({ ...first, ...wrong }).success).toBe(false);
});

test('law: the bus learns that something happened and where to read it, nothing else', () => {
  fc.assert(
    fc.property(lawfulLog, (log) => {
      for (const recorded of log) {
        const announced = Announced.parse(announce(recorded));
        expect(Object.keys(announced)).toEqual(['dossier', 'sequence', 'type', 'at']);
        expect(announced).toMatchObject({ sequence: recorded.sequence, type: recorded.event.type });
      }
    }),
    { numRuns: 30 },
  );
});
