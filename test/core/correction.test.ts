import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DossierEventType } from '../../events/dossier-event.ts';
import { link } from '../../core/chain.ts';
import { lapseOf, nextIssue, requestCorrection, revokeResult } from '../../core/correction.ts';
import type { Dossier } from '../../core/dossier.ts';
import { after, allows } from '../../core/fold.ts';
import { nowSentence } from '../../core/now-sentence.ts';
import type { Staff } from '../../core/person.ts';
import { code, dossierOf, lawfulLog, logUpTo, samples } from './sample-events.ts';
import { edition, leader, officer } from './samples.ts';

const closed = dossierOf(logUpTo('result-returned'));
const next = (dossier: Dossier, type: DossierEventType): Dossier =>
  after(dossier, link(code, { sequence: dossier.version, hash: dossier.hash }, samples[type]));
const at = '2026-12-01T02:00:00.000Z';
const head: Staff = { ...leader, powers: [{ to: 'sign', procedures: 'all' }] };
const deputy: Staff = { ...head, id: 'pct-khac', powers: [{ to: 'sign', procedures: 'all', delegated: true }] };
const caseOf = (dossier: Dossier, person: Staff = head) => ({ dossier, person, at });
const stands = { named: closed.named, unique: closed.unique, marks: [] };

test('a result is revoked once, with the ground of the law, and the dossier stays closed', () => {
  const event = revokeResult(caseOf(closed), edition, 'against-law');
  expect(event?.data).toEqual({ code: 'against-law', ground: 'Luật Hộ tịch 60/2014/QH13' });
  const revoked = next(closed, 'result-revoked');
  expect(revoked).toMatchObject({ phase: 'closed', status: 10, validity: 'revoked' });
  expect(revoked.result?.revoked).toEqual({ at: samples['result-revoked'].at, code: 'against-law' });
  expect(revokeResult(caseOf(revoked), edition, 'against-law')).toBeUndefined();
  expect(() => revokeResult(caseOf(revoked), edition, 'registered-twice')).toThrow(
    expect.objectContaining({ code: 'result-revoked' }),
  );
  expect(() => requestCorrection(caseOf(revoked), edition, 'officer-error', stands)).toThrow(
    expect.objectContaining({ code: 'result-revoked' }),
  );
});

test('only who issued it, or their superior, takes it back or has another issued', () => {
  const issuedByDeputy = { ...closed, approvedBy: deputy.id };
  expect(revokeResult(caseOf(issuedByDeputy, deputy), edition, 'against-law')).toBeDefined();
  expect(revokeResult(caseOf(issuedByDeputy), edition, 'against-law')).toBeDefined();
  for (const [person, refused] of [
    [deputy, 'no-mandate'],
    [officer, 'not-allowed'],
    [{ ...head, unit: 'H37.002' }, 'not-found'],
  ] as const)
    expect(() => revokeResult(caseOf(closed, person), edition, 'against-law')).toThrow(
      expect.objectContaining({ code: refused }),
    );
  const assessed = { ...closed, assessors: [head.id] };
  expect(() => requestCorrection(caseOf(assessed), edition, 'officer-error', stands)).toThrow(
    expect.objectContaining({ code: 'same-person' }),
  );
});

test('a correction changes something, and signing anew changes nothing', () => {
  expect(() => requestCorrection(caseOf(closed), edition, 'officer-error', undefined)).toThrow(
    expect.objectContaining({ code: 'correction-missing' }),
  );
  expect(() => requestCorrection(caseOf(closed), edition, 'file-unusable', stands)).toThrow(
    expect.objectContaining({ code: 'nothing-to-correct' }),
  );
  expect(requestCorrection(caseOf(closed), edition, 'file-unusable', undefined).data).not.toHaveProperty('stands');
  expect(() => requestCorrection(caseOf(closed), edition, 'because', stands)).toThrow(
    expect.objectContaining({ code: 'no-such-reason' }),
  );
});

test('the new result takes the place of the old one in one step, and both are kept', () => {
  const correcting = next(closed, 'result-correction-requested');
  expect(correcting).toMatchObject({ phase: 'issue', status: 4, validity: 'correcting', result: closed.result });
  expect(correcting.approvedBy).toBe(leader.id);
  expect(() => revokeResult(caseOf({ ...correcting, status: 10 }), edition, 'against-law')).toThrow(
    expect.objectContaining({ code: 'correction-under-way' }),
  );
  const replaced = next(next(correcting, 'result-issued'), 'result-returned');
  expect(replaced).toMatchObject({ phase: 'closed', status: 10, validity: 'valid', marks: [] });
  expect(replaced.former).toEqual([{ ...closed.result, replacedAt: samples['result-issued'].at }]);
  expect([closed, replaced].map((dossier) => nowSentence(dossier).vi)).toEqual([
    'Hồ sơ đã xong. Kết quả ở bên dưới.',
    expect.stringContaining('Đã có kết quả mới thay'),
  ]);
  expect(replaced.corrected).toBe(correcting.version);
  expect(replaced.returnedAt).toBe(closed.returnedAt);
  expect([closed, correcting, replaced].map(nextIssue)).toEqual([2, 2, 3]);
  expect(nextIssue({})).toBe(1);
});

test('a correction that nobody signs leaves the result as it was', () => {
  const correcting = next({ ...closed, approvedBy: 'who-issued' }, 'result-correction-requested');
  const lapse = lapseOf(correcting, { v: 1, at, by: { kind: 'machine', id: 'motcua' } }, {});
  expect(lapse.type).toBe('correction-lapsed');
  expect(allows(correcting, 'approval-lapsed')).toBe(false);
  const back = next(correcting, 'correction-lapsed');
  expect(back).toMatchObject({ phase: 'closed', status: 10, validity: 'valid', approvedBy: 'who-issued' });
  expect([back.correction, back.former, back.corrected]).toEqual([undefined, undefined, undefined]);
});

test('law: no dossier has two results that stand, and none that has one is refused, withdrawn or stopped', () => {
  fc.assert(
    fc.property(lawfulLog, (log) => {
      const dossier = dossierOf(log);
      const { validity, result, former = [] } = dossier;
      expect(result === undefined).toBe(validity === 'none');
      expect(result?.revoked !== undefined).toBe(validity === 'revoked');
      const issued = log.filter(({ event }) => event.type === 'result-issued').length;
      expect(former.length + (result === undefined ? 0 : 1)).toBe(issued);
      expect(['refused', 'withdrawn', 'stopped'].includes(dossier.phase) && result !== undefined).toBe(false);
    }),
    { numRuns: 300 },
  );
});
