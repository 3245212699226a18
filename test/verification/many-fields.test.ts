import { PDFArray, PDFDict, PDFName, PDFString } from 'pdf-lib';
import { afterEach, expect, test, vi } from 'vitest';
import { Increment } from '../../functions/results/pdf/increment.ts';
import { verifyResult } from '../../verification/verify-result.ts';
import { issuedAt } from '../functions/results/samples.ts';
import { openOffice, signedResult } from '../functions/results/signed-result.ts';

const office = await openOffice();
const signed = await signedResult(office);
const judged = async (pdf: Uint8Array) => {
  const verify = vi.spyOn(crypto.subtle, 'verify');
  const verdict = await verifyResult(pdf, { roots: office.roots, at: issuedAt, required: ['officer', 'seal'] });
  const codes = verdict.genuine ? [] : verdict.reasons.map(({ code }) => code);
  return { codes, checks: verify.mock.calls.length };
};
afterEach(() => void vi.restoreAllMocks());

/** The signed file with more fields behind it, each with the value that `valueOf` gives. */
const withFields = async (count: number, valueOf: (increment: Increment, first: PDFDict) => PDFDict) => {
  const increment = await Increment.open(signed);
  const { dict, ref } = increment.form();
  const first = increment.context.lookup(dict.lookup(PDFName.of('Fields'), PDFArray).get(0), PDFDict);
  for (let index = 0; index < count; index++) {
    const field = increment.context.obj({ FT: 'Sig' });
    field.set(PDFName.of('T'), PDFString.of(`f${index}`));
    field.set(PDFName.of('V'), increment.context.register(valueOf(increment, first)));
    increment.append(dict, ref, 'Fields', increment.context.register(field));
  }
  return increment.save();
};

test('a file with more signatures than can belong to it is refused before one of them is checked', async () => {
  const many = await withFields(40, ({ context }, first) => first.lookup(PDFName.of('V'), PDFDict).clone(context));
  const { codes, checks } = await judged(many);
  expect(codes).toContain('unexpected-signature');
  expect(checks).toBe(0);
});

test('so is one that shows one signature in several fields', async () => {
  const increment = await Increment.open(signed);
  const { dict, ref } = increment.form();
  const first = increment.context.lookup(dict.lookup(PDFName.of('Fields'), PDFArray).get(0), PDFDict);
  const again = increment.context.obj({ FT: 'Sig', V: first.get(PDFName.of('V')) });
  again.set(PDFName.of('T'), PDFString.of('again'));
  increment.append(dict, ref, 'Fields', increment.context.register(again));
  const { codes, checks } = await judged(increment.save());
  expect(codes).toContain('changed-after-signing');
  expect(checks).toBe(0);
});

test('a hundred thousand objects in a comment cost no more than reading them', async () => {
  const headers = Array.from({ length: 100_000 }, (_, index) => `${100_000 + index} 0 obj`).join(' ');
  const before = process.cpuUsage();
  const { codes } = await judged(Buffer.concat([signed, Buffer.from(`%${headers}\n`)]));
  const { user } = process.cpuUsage(before);
  expect(codes).toContain('changed-after-signing');
  expect(user / 1_000_000).toBeLessThan(10);
});

test('fields that name each other as kids end', async () => {
  const increment = await Increment.open(signed);
  const { dict, ref } = increment.form();
  const field = increment.context.obj({ FT: 'Sig' });
  const own = increment.context.register(field);
  field.set(PDFName.of('Kids'), increment.context.obj(Array.from({ length: 50 }, () => own)));
  increment.append(dict, ref, 'Fields', own);
  expect((await judged(increment.save())).codes).not.toEqual([]);
});
