import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Dossier } from '../../core/dossier.ts';
import { after } from '../../core/fold.ts';
import { link } from '../../core/chain.ts';
import { giveSignature, requireSigner } from '../../core/signing.ts';
import { handOverTask } from '../../core/task.ts';
import type { DossierEvent } from '../../events/dossier-event.ts';
import { outcomeOf } from './cases.ts';
import { code, dossierOf, eventTypes, logUpTo, samples } from './sample-events.ts';
import { leader, officer, staff } from './samples.ts';

const at = '2026-11-23T02:00:00.000Z';
const next = (dossier: Dossier, event: DossierEvent): Dossier =>
  after(dossier, link(code, { sequence: dossier.version, hash: dossier.hash }, event));

const registered = dossierOf(logUpTo('register-entered'));
const requested = samples['signature-requested'];
const asked = next(registered, { ...requested, data: { ...requested.data, signer: leader.id } });
const signed = next(asked, samples['signature-given']);
const value = 'MEQ=';
const give = (dossier: Dossier, person = leader, brought: object = { value }, before?: object) =>
  outcomeOf(() => giveSignature({ dossier, person, at }, brought, before));

describe('a signature that is asked for', () => {
  test('is a task of whoever approved, until it is given', () => {
    expect(asked).toMatchObject({ phase: 'issue', status: 4, task: { step: 'issue', holder: leader.id } });
    expect(signed.task).toBeUndefined();
    expect(signed.signing?.given).toBe(signed.version);
    expect(next(signed, samples['result-issued']).signing).toBeUndefined();
    expect(next(asked, samples['approval-lapsed'])).toMatchObject({ phase: 'approve' });
    expect(next(asked, samples['approval-lapsed']).signing).toBeUndefined();
  });

  test('is given by them alone, once, and only while it is waited for', () => {
    expect(give(asked)).toBe('signature-given');
    expect(give(asked, staff('another', ['leader']))).toBe('no-signature-asked');
    expect(give(asked, officer)).toBe('not-allowed');
    expect(give(asked, { ...leader, powers: [] })).toBe('expired-mandate');
    expect(give({ ...asked, named: ['me'] }, { ...leader, citizen: 'me' })).toBe('own-dossier');
    expect(give({ ...asked, assessors: [leader.id] })).toBe('same-person');
    expect(give({ ...asked, parked: { step: 'issue', error: 'E', at } })).toBe('no-signature-asked');
    expect(give(registered)).toBe('no-signature-asked');
    expect(give(signed, leader, { value }, { value })).toBe('nothing');
    expect(give(signed, leader, { value: 'MEU=' }, { value })).toBe('signed-already');
    expect(give(signed, leader, { file: 'a' }, { value })).toBe('signed-already');
    expect(() => requireSigner({ dossier: next(signed, samples['result-issued']), person: leader, at })).toThrow(
      'no-signature-asked',
    );
  });

  test('goes with whoever leaves: what they approved is approved anew', () => {
    const given = { dossier: asked, person: officer, at };
    expect(outcomeOf(() => handOverTask(given, leader.id, undefined))).toBe('approval-lapsed');
    expect(outcomeOf(() => handOverTask(given, 'another', undefined))).toBe('nothing');
  });
});

test('law: whatever happens in whatever order, no dossier is closed that has not its own result', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...eventTypes), { minLength: 1, maxLength: 60 }), (types) => {
      let dossier = dossierOf(logUpTo('dossier-approved'));
      let [issued, given] = [false, false];
      const broken: string[] = [];
      for (const type of types) {
        if (outcomeOf(() => void next(dossier, samples[type])) !== 'nothing') continue;
        dossier = next(dossier, samples[type]);
        issued ||= type === 'result-issued';
        given ||= type === 'signature-given';
        if (dossier.phase === 'closed' && (!issued || dossier.result === undefined)) broken.push(`${type}: no result`);
        if (dossier.signing?.given !== undefined && !given) broken.push(`${type}: no signature`);
        if (dossier.phase !== 'issue' && dossier.signing !== undefined) broken.push(`${type}: still asked`);
      }
      expect(broken).toEqual([]);
    }),
    { numRuns: 500 },
  );
});
