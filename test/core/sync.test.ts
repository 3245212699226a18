import { expect, test } from 'vitest';
import { isSameRecord, portalRecordOf, type Told } from '../../core/portal-record.ts';
import {
  acknowledged,
  begun,
  isShown,
  isUnderWay,
  longestSending,
  missed,
  refused,
  syncMoves,
  unsent,
  type Sync,
} from '../../core/sync.ts';

const now = Date.parse('2026-11-23T02:00:00.000Z');
const dossier: Told = {
  code: 'H37.001-261121-0001',
  procedure: '1.001193',
  unit: 'H37.001',
  phase: 'check',
  version: 1,
  status: 1,
  submittedAt: '2026-11-23T01:00:00.000Z',
  dueAt: '2026-11-23T10:30:00.000Z',
  changedAt: '2026-11-23T01:30:00.000Z',
};
const record = portalRecordOf(dossier);
const other = portalRecordOf({ ...dossier, status: 2 });

/** The record once sending has begun; every test that calls this expects that it may. */
const sending = (before: Sync, version = 1, at = now): Sync => {
  const after = begun(before, version, at);
  if (after === undefined) throw new Error('sending may not begin');
  return after;
};

test('before anything was sent it is pending, and nothing is shown', () => {
  expect(unsent).toMatchObject({ state: 'pending', sent: 0 });
  expect(isShown(unsent, record, now)).toBe(false);
  expect(isUnderWay(unsent, now)).toBe(false);
});

test('each way of ending leads where the table says, and nowhere else', () => {
  const sent = sending(unsent);
  expect(sent).toMatchObject({ state: 'sent', sent: 1, revision: 1, at: '2026-11-23T02:00:00.000Z' });
  const ends = [acknowledged(sent, record, now), refused(sent, 'TU_CHOI', now), missed(sent, 'timeout', now)];
  expect(ends.map(({ state, revision }) => `${state} ${revision}`)).toEqual([
    'acknowledged 2',
    'failed 2',
    'pending 2',
  ]);
  for (const end of ends) {
    expect(() => acknowledged(end, record, now)).toThrow(end.state);
    expect(() => refused(end, 'TU_CHOI', now)).toThrow(end.state);
    expect(() => missed(end, 'timeout', now)).toThrow(end.state);
    expect(sending(end)).toMatchObject({ state: 'sent', revision: 3 });
  }
  expect(Object.values(syncMoves).map(({ from, to }) => `${from.join('|')} > ${to}`)).toEqual([
    'pending|acknowledged|failed > sent',
    'sent > sent',
    'sent > acknowledged',
    'sent > failed',
    'sent > pending',
  ]);
});

test('nobody begins while somebody sends, nor with an older version than was sent', () => {
  const sent = sending(unsent, 4);
  expect(begun(sent, 5, now + longestSending - 1)).toBeUndefined();
  expect(begun(sent, 5, now + longestSending)).toMatchObject({ state: 'sent', sent: 5 });
  expect(begun(sent, 3, now + longestSending)).toBeUndefined();
  const known = acknowledged(sent, record, now);
  expect(begun(known, 3, now)).toBeUndefined();
  expect(begun(known, 4, now)).toMatchObject({ sent: 4, acknowledged: 4 });
});

test('what the portal took is shown until the record is another one', () => {
  const known = acknowledged(sending(unsent, 2), record, now);
  expect(known).toMatchObject({ acknowledged: 2, shown: record });
  expect([isShown(known, record, now), isShown(known, other, now)]).toEqual([true, false]);
  expect(isShown(sending(known, 3), record, now)).toBe(false);
  expect(isShown(refused(sending(known, 3), 'TU_CHOI', now), record, now)).toBe(false);
});

test('an error stays until the portal has taken something', () => {
  const failed = refused(sending(unsent), 'TU_CHOI', now);
  expect(sending(failed, 2).error).toBe('TU_CHOI');
  expect(acknowledged(sending(failed, 2), record, now)).not.toHaveProperty('error');
});

test('an attempt without an answer casts a doubt that only a later one, after its time, takes away', () => {
  const doubted = missed(sending(unsent, 1), 'timeout', now);
  const soon = acknowledged(sending(doubted, 2, now + 10_000), record, now + 11_000);
  expect(soon).toMatchObject({ missedAt: doubted.at });
  expect(soon).not.toHaveProperty('error');
  expect(isShown(soon, record, now + longestSending - 1)).toBe(true);
  expect(isShown(soon, record, now + longestSending)).toBe(false);
  const again = acknowledged(sending(soon, 2, now + longestSending), record, now + longestSending + 1);
  expect(again).not.toHaveProperty('missedAt');
  expect(isShown(again, record, now + 10 * longestSending)).toBe(true);
});

test('a record says when a dossier was decided and handed over, and its number; who holds it changes nothing', () => {
  const later = { ...dossier, version: 2, changedAt: '2026-11-23T01:40:00.000Z' };
  expect(isSameRecord(portalRecordOf(later), record)).toBe(true);
  expect(record).not.toHaveProperty('finishedAt');
  const result = { number: '12/2026', sha256: '', key: '', versionId: '', issuedAt: '2026-11-23T03:00:00.000Z' };
  expect(portalRecordOf({ ...later, phase: 'return', status: 9, result })).toMatchObject({
    status: 9,
    finishedAt: result.issuedAt,
    result: '12/2026',
  });
  expect(portalRecordOf({ ...later, phase: 'closed', status: 10, result })).toMatchObject({
    finishedAt: result.issuedAt,
    returnedAt: later.changedAt,
  });
  expect(portalRecordOf({ ...later, phase: 'refused', status: 3 })).toMatchObject({ finishedAt: later.changedAt });
});
