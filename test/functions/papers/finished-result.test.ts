import { expect, test } from 'vitest';
import { lapseIn, requireLasting } from '../../../functions/papers/finished-result.ts';
import { Doubt, type ReasonCode } from '../../../verification/reason.ts';
import type { CheckedSignature } from '../../../verification/signature.ts';
import type { Verdict } from '../../../verification/verify-result.ts';
import { result } from '../results/signed-result.ts';

const own = Uint8Array.of(0x30, 1);
const strange = Uint8Array.of(0x30, 2);
const signedAt = new Date('2026-11-23T03:04:05Z');
const officer = {
  certificates: [
    {
      from: '2026-01-01T00:00:00.000Z',
      until: '2027-01-01T00:00:00.000Z',
      chain: [Buffer.from(own).toString('base64')],
    },
  ],
};

const by = (field: string, certificate: Uint8Array, at = signedAt): CheckedSignature => ({
  field,
  name: result.signer.name,
  certificate,
  signedAt: at,
  timestampAuthority: 'TSA',
  end: 1,
  covered: true,
});
const signatures = [by('officer', own), by('seal', strange)];
const genuine = (level: 'B-T' | 'B-LT' | 'B-LTA', signed = signatures): Verdict => ({
  genuine: true,
  result,
  signatures: signed,
  level,
});
const refused = (...codes: ReasonCode[]): Verdict => ({
  genuine: false,
  reasons: codes.map((code) => new Doubt(code, '').reason()),
  signatures,
});

test('what is not provable for as long as it is kept is not bound to the dossier, however genuine', () => {
  for (const verdict of [genuine('B-T'), genuine('B-LT'), refused('altered')])
    expect(() => requireLasting(verdict)).toThrow(expect.objectContaining({ code: 'result-not-bound' }));
  expect(requireLasting(genuine('B-LTA'))).toBe(result);
});

test('an approval lapses when the officer’s signature is by a certificate that is not in their list', () => {
  const lapsed = (officers: Uint8Array, at = signedAt) =>
    lapseIn(genuine('B-LTA', [by('officer', officers, at), by('seal', strange)]), { officer });
  expect(lapsed(own)).toBeUndefined();
  expect(lapsed(strange)).toBe('no-right');
  // Their own, after it had ended in the list.
  expect(lapsed(own, new Date('2027-01-01T00:00:01Z'))).toBe('no-right');
});

const because = (...codes: ReasonCode[]) => lapseIn(refused(...codes), { officer });

test('so it does when the certificate had ended or was revoked, and not for what another try may mend', () => {
  expect(because('revoked-signer', 'expired-at-signing')).toBe('revoked');
  expect(because('expired-at-signing')).toBe('no-right');
  expect(because('bad-timestamp')).toBeUndefined();
});
