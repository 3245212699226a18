import { assert, asyncProperty, nat } from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { signPdf } from '../../functions/results/sign.ts';
import { createTimestampClient } from '../../functions/results/timestamp.ts';
import type { Question } from '../../verification/verify-result.ts';
import { ask, codesOf } from '../functions/results/asking.ts';
import { issuedAt } from '../functions/results/samples.ts';
import {
  type Office,
  openOffice,
  renderResult,
  result,
  signedResult,
  signField,
} from '../functions/results/signed-result.ts';
import * as tamper from '../functions/results/tampering.ts';

let office: Office;
let unsigned: Uint8Array;
let byOfficer: Uint8Array;
let genuine: Uint8Array;

beforeAll(async () => {
  office = await openOffice();
  unsigned = renderResult(office).pdf;
  byOfficer = await signField(office, unsigned, 'officer');
  genuine = await signField(office, byOfficer, 'seal');
});

const codes = async (pdf: Uint8Array, change: Partial<Question> = {}): Promise<string[]> =>
  codesOf(await ask(office, pdf, change));

test('a result as it was signed is genuine, and says who signed it and when', async () => {
  expect(await ask(office, genuine)).toEqual({
    genuine: true,
    level: 'B-T',
    result,
    signatures: [
      expect.objectContaining({
        field: 'officer',
        name: 'Lương Thị Bích Ngọc',
        signedAt: issuedAt,
        timestampAuthority: 'TSA thử nghiệm',
      }),
      expect.objectContaining({ field: 'seal', end: genuine.length }),
    ],
  });
});

test('it stays genuine after the certificates have expired: the timestamp proves when it was signed', async () => {
  expect(await codes(genuine, { at: new Date('2055-01-01T00:00:00Z') })).toEqual([]);
});

describe('bytes', () => {
  test('not a PDF', async () => {
    expect(await codes(Buffer.from('hello'))).toEqual(['not-a-pdf']);
    expect(await codes(new Uint8Array())).toEqual(['not-a-pdf']);
  });
  test('too large', async () => {
    expect(await codes(Buffer.concat([genuine, Buffer.alloc(20_000_000)]))).toEqual(['too-large']);
  });
  test('damaged', async () => {
    expect(await codes(Buffer.from('%PDF-1.7\nnothing else'))).toEqual(['damaged']);
    expect(await codes(genuine.subarray(0, 30_000))).toContain('damaged');
  });
  test('a byte of the content flipped', async () => {
    expect(await codes(tamper.flipByte(genuine, Buffer.from(genuine).indexOf('stream\n') + 400))).toContain('altered');
  });
  test('junk at the end', async () => {
    expect(await codes(Buffer.concat([genuine, Buffer.from('% junk\n')]))).toEqual(['changed-after-signing']);
  });
});

describe('which signatures', () => {
  test('none', async () => {
    expect(await codes(unsigned)).toEqual(['unsigned']);
  });
  test('the seal removed by cutting the file back', async () => {
    expect(await codes(genuine.subarray(0, byOfficer.length))).toEqual(['missing-signature']);
  });
  test('one more than asked for', async () => {
    const extra = await signPdf(genuine, {
      field: 'third',
      name: 'x',
      reason: 'x',
      location: 'x',
      at: issuedAt,
      signer: await office.authority.signerOf(office.authority.identities.seal),
      timestamp: createTimestampClient('http://tsa.test', office.authority.timestampFetch(issuedAt)),
    });
    expect(await codes(extra)).toEqual(['unexpected-signature']);
  });
});

describe('changes beside the signatures', () => {
  const changes = {
    replacePage: tamper.replacePage,
    replaceAttachment: (pdf: Uint8Array) => tamper.replaceAttachment(pdf, '{}'),
    addNote: tamper.addNote,
    addScript: tamper.addScript,
  };
  test.each(['replacePage', 'replaceAttachment', 'addNote', 'addScript'] as const)(
    '%s after the last',
    async (kind) => {
      expect(await codes(await changes[kind](genuine))).toContain('changed-after-signing');
    },
  );
  test.each(['replacePage', 'replaceAttachment', 'addNote', 'addScript'] as const)('%s between them', async (kind) => {
    const verdict = await ask(office, await signField(office, await changes[kind](byOfficer), 'seal'));
    expect(verdict.signatures.map(({ field }) => field)).toEqual(['officer', 'seal']);
    expect(codesOf(verdict)).toContain('changed-after-signing');
  });
});

describe('the signature itself', () => {
  test('zeroed', async () => {
    expect(await codes(tamper.putCms(genuine, new Uint8Array()))).toEqual(['altered']);
  });
  test('byte range that covers less', async () => {
    expect(await codes(tamper.bendRange(genuine, 3, -10))).toEqual(['altered']);
    expect(await codes(tamper.bendRange(genuine, 1, -2))).toEqual(['altered']);
    expect(await codes(tamper.bendRange(genuine, 0, 1))).toEqual(['altered']);
  });
  test('bytes hidden behind it', async () => {
    const hidden = Buffer.concat([tamper.lastCms(genuine), Buffer.from('hidden')]);
    expect(await codes(tamper.putCms(genuine, hidden))).toEqual(['altered']);
  });
  test('the seal of another file', async () => {
    expect(await codes(tamper.putCms(genuine, tamper.lastCms(await signedResult(office))))).toEqual(['altered']);
  });
  test('two signers in one', async () => {
    const doubled = tamper.rewriteCms(genuine, (cms) => void cms.signerInfos.push(...cms.signerInfos));
    expect(await codes(doubled)).toEqual(['altered']);
  });
  test('a digest we do not accept', async () => {
    const sha256 = '608648016503040201';
    const sha224 = '608648016503040204';
    expect(await codes(tamper.replaceInCms(genuine, sha256, sha224))).toEqual(['weak-signature']);
  });
  test('without its certificate', async () => {
    const bare = tamper.rewriteCms(genuine, (cms) => {
      cms.certificates = (cms.certificates ?? []).slice(1);
    });
    expect(await codes(bare)).toEqual(['altered']);
  });
});

test('no single flipped bit outside the signatures goes unnoticed, and nothing in the file makes the check fail', async () => {
  const gaps = tamper.signatureGaps(genuine);
  const signed = (index: number): boolean => !gaps.some(([start, end]) => index >= start && index < end);
  await assert(
    asyncProperty(nat(genuine.length - 1), async (index) => {
      const { genuine: accepted } = await ask(office, tamper.flipByte(genuine, index));
      expect(accepted && signed(index)).toBe(false);
    }),
    { numRuns: 30 },
  );
});

test('no file cut short is genuine, or makes the check fail', async () => {
  await assert(
    asyncProperty(nat(genuine.length - 1), async (length) => {
      expect((await ask(office, genuine.subarray(0, length))).genuine).toBe(false);
    }),
    { numRuns: 30 },
  );
});
