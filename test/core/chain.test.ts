import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RecordedEvent } from '../../events/recorded-event.ts';
import { RecordedEvent as Recorded } from '../../events/recorded-event.ts';
import { brokenLink, genesis, link } from '../../core/chain.ts';
import { code, lawfulLog, logOf, logUpTo, samples } from './sample-events.ts';

test('the first event follows nothing; each next one follows the hash of the last', () => {
  const log = logUpTo('result-returned');
  expect(log.map(({ sequence }) => sequence)).toEqual(log.map((_, index) => index + 1));
  expect(log.map(({ previous }) => previous)).toEqual([genesis, ...log.slice(0, -1).map(({ hash }) => hash)]);
});

test('the hash is what anybody can work out from the published members', () => {
  const event = { ...samples['verification-completed'], at: '2026-11-21T03:15:00.000Z' };
  // printf '{"dossier":"H37.001-261121-0001","event":{"at":…},"previous":"000…","sequence":1}' | sha256sum
  expect(link(code, undefined, event).hash).toBe('8d7634f04a349bfb8f0839d4f12a0676f4fbb143f2c81631e05d498e14c07b82');
});

test('law: a log as it was written is whole, and so is every beginning of it', () => {
  fc.assert(
    fc.property(lawfulLog, fc.nat(), (log, cut) => {
      expect(brokenLink(log)).toBeUndefined();
      expect(brokenLink(log.slice(0, cut % (log.length + 1)))).toBeUndefined();
    }),
  );
});

/** Every place in a value where text or a number stands. */
const leavesOf = (value: unknown, path: readonly string[] = []): (readonly string[])[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, member]) => leavesOf(member, [...path, key]))
    : [path];

const changedAt = (value: unknown, [key, ...rest]: readonly string[], change: (leaf: unknown) => unknown): unknown => {
  if (key === undefined) return change(value);
  if (Array.isArray(value))
    return value.map((item, index) => (String(index) === key ? changedAt(item, rest, change) : item));
  return Object.fromEntries(
    Object.entries(Object(value)).map(([name, member]) => [
      name,
      name === key ? changedAt(member, rest, change) : member,
    ]),
  );
};

const oneBit =
  (bit: number) =>
  (leaf: unknown): unknown => {
    if (typeof leaf === 'number') return leaf ^ (1 << (bit % 31));
    const bytes = Buffer.from(String(leaf), 'utf16le');
    const at = bit % (bytes.length * 8);
    bytes[at >> 3] = (bytes[at >> 3] ?? 0) ^ (1 << (at & 7));
    return bytes.toString('utf16le');
  };

test('law: one changed bit anywhere breaks the chain at that event', () => {
  fc.assert(
    fc.property(lawfulLog, fc.nat(), fc.nat(), (log, which, bit) => {
      const places = leavesOf(log);
      const place = places[which % places.length] ?? [];
      const changed: RecordedEvent[] = JSON.parse(JSON.stringify(changedAt(log, place, oneBit(bit))));
      expect(brokenLink(changed)).toBe(Number(place[0]) + 1);
    }),
    { numRuns: 500 },
  );
});

test('law: events left out, doubled or exchanged break the chain', () => {
  fc.assert(
    fc.property(
      lawfulLog.filter((log) => log.length > 2),
      fc.nat(),
      (log, which) => {
        const index = which % (log.length - 1);
        const at = (place: number): RecordedEvent[] => log.slice(place, place + 1);
        expect(brokenLink(log.toSpliced(index, 1))).toBe(index + 1);
        expect(brokenLink(log.toSpliced(index, 0, ...at(index)))).toBe(index + 2);
        expect(brokenLink(log.toSpliced(index, 2, ...at(index + 1), ...at(index)))).toBe(index + 1);
      },
    ),
  );
});

test('an added member, or a whole event of another dossier, is noticed', () => {
  const log = logUpTo('verification-completed');
  const [first, ...rest] = log;
  if (first === undefined) throw new Error('an empty log');
  expect(brokenLink([{ ...first, event: { ...first.event, sealed: 'v1.b3RoZXI' } }, ...rest])).toBe(1);
  const foreign = link('H37.002-261121-0001', log.at(-1), samples['task-overdue']);
  expect(brokenLink([...log, foreign])).toBe(log.length + 1);
});

test('a log survives its way through JSON and the schema', () => {
  const log = logOf(...Object.values(samples));
  expect(JSON.parse(JSON.stringify(log)).map((found: unknown) => Recorded.parse(found))).toEqual(log);
});
