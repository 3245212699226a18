import { beforeAll, expect, test } from 'vitest';
import { rawSignature } from '../../../functions/results/ecdsa-signature.ts';
import { prepareSignature, type SignatureField } from '../../../functions/results/pdf/prepare-signature.ts';
import type { PreparedSignature } from '../../../functions/results/pdf/signature-field.ts';
import { attributesToSign, completeSignature } from '../../../functions/results/sign.ts';
import type { Signer } from '../../../functions/results/signer.ts';
import { createTimestampClient } from '../../../functions/results/timestamp.ts';
import { ask, codesOf } from './asking.ts';
import { issuedAt } from './samples.ts';
import { type Office, openOffice, renderResult, result, signField } from './signed-result.ts';

let office: Office;
let unsigned: Uint8Array;
let officer: Signer;
let field: SignatureField;

beforeAll(async () => {
  office = await openOffice();
  const rendered = renderResult(office);
  unsigned = rendered.pdf;
  officer = await office.authority.signerOf(office.authority.identities.officer);
  const box = rendered.boxes.find((each) => each.field === 'officer');
  if (!box) throw new Error('no box');
  field = { field: 'officer', box, name: result.signer.name, reason: 'x', location: 'x', at: issuedAt };
});

const stampFor = (at: Date) => createTimestampClient('http://tsa.test', office.authority.timestampFetch(at));
const completed = (prepared: PreparedSignature, signature: Uint8Array) =>
  completeSignature(prepared, { ...officer, signature, timestamp: stampFor(issuedAt) });

test('prepared anew elsewhere and later, the file and what is to be signed are the same', async () => {
  const [here, there] = [await prepareSignature(unsigned, field), await prepareSignature(unsigned, field)];
  expect(Buffer.from(here.pdf).equals(there.pdf)).toBe(true);
  const asked = attributesToSign(here, officer.certificate);
  const kept = { pdf: new Uint8Array(here.pdf), range: here.range };
  expect(Buffer.from(attributesToSign(kept, officer.certificate)).equals(asked)).toBe(true);
  // KMS takes no more than 4096 bytes of a raw message.
  expect(asked.length).toBeLessThan(400);
});

test('a signature made far away completes the file', async () => {
  const prepared = await prepareSignature(unsigned, field);
  const signature = await officer.sign(attributesToSign(prepared, officer.certificate));
  const signed = await signField(office, await completed(prepared, signature), 'seal');
  expect(codesOf(await ask(office, signed))).toEqual([]);
});

test('so does one that a token gives as r‖s', async () => {
  const prepared = await prepareSignature(unsigned, field);
  const signature = rawSignature(await officer.sign(attributesToSign(prepared, officer.certificate)));
  const signed = await signField(office, await completed(prepared, signature), 'seal');
  expect(codesOf(await ask(office, signed))).toEqual([]);
});

test('a signature over another file, by another key, or that is none is refused', async () => {
  const prepared = await prepareSignature(unsigned, field);
  const other = await prepareSignature(unsigned, { ...field, reason: 'y' });
  const { seal } = office.authority.identities;
  const foreign = await office.authority.signerOf(seal);
  const wrong = [
    await officer.sign(attributesToSign(other, officer.certificate)),
    await foreign.sign(attributesToSign(prepared, officer.certificate)),
    new Uint8Array(64),
    new Uint8Array(),
  ];
  for (const signature of wrong)
    await expect(completed(prepared, signature)).rejects.toMatchObject({ name: 'SignatureMismatch' });
});
