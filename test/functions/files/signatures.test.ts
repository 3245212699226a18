import { beforeAll, expect, test } from 'vitest';
import { Refusal } from '../../../core/refusal.ts';
import { screen } from '../../../functions/files/screen.ts';
import { judgeSignatures } from '../../../functions/files/signatures.ts';
import { sha256 } from '../../../functions/results/sha256.ts';
import { issuedAt } from '../results/samples.ts';
import { openOffice, renderResult, result, signedResult, signField, type Office } from '../results/signed-result.ts';
import { addNote } from '../results/tampering.ts';
import { pdf } from './sample-files.ts';

let office: Office;
let signed: Uint8Array;
beforeAll(async () => {
  office = await openOffice();
  signed = await signedResult(office);
});
const later = new Date(issuedAt.getTime() + 3_600_000);
const judge = async (content: Uint8Array, roots = office.roots) =>
  judgeSignatures(content, roots, later).catch((error: unknown) => {
    if (error instanceof Refusal) return error.code;
    throw error;
  });

test('a result of ours is known as such, by its number, and may carry its data', async () => {
  expect(await judge(signed)).toMatchObject({
    signed: 'result',
    dossier: result.dossier,
    details: { number: result.number, signers: [{ trusted: true }, { trusted: true }] },
  });
  const said = {
    type: 'application/pdf',
    bytes: signed.length,
    sha256: Buffer.from(sha256(signed)).toString('hex'),
  } as const;
  expect(await screen(signed, said)).toEqual({ embeds: true });
});

test('one that was changed after it was signed is refused', async () => {
  expect(await judge(await addNote(signed))).toBe('file-altered');
  const bent = Buffer.from(signed);
  const at = bent.indexOf('/ByteRange') - 400;
  bent[at] = (bent[at] ?? 0) ^ 1;
  expect(['file-altered', 'unknown']).toContain(
    await judge(bent).then((verdict) => (typeof verdict === 'string' ? verdict : verdict.signed)),
  );
});

test('signed by somebody whom nobody here knows, it is shown as that', async () => {
  const stranger = await openOffice();
  expect(await judge(signed, stranger.roots)).toEqual({ signed: 'unknown', details: { signers: [] } });
});

test('signed by somebody we trust, though no result of ours, it says by whom', async () => {
  const once = await signField(office, renderResult(office).pdf, 'officer');
  expect(await judge(once)).toEqual({
    signed: 'trusted',
    details: { signers: [{ name: result.signer.name, at: issuedAt.toISOString(), trusted: true }] },
  });
});

test('what bears no signature is just a paper', async () => {
  expect(await judge(await pdf())).toEqual({ details: { signers: [] } });
});
