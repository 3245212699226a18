import { PDFRef } from 'pdf-lib';
import { Increment } from '../../../functions/results/pdf/increment.ts';
import { dictAt, name, openPdf, serialise } from '../../../verification/pdf/objects.ts';
import { encodeResult } from '../../../verification/result-document.ts';
import { birthCertificate } from '../../functions/results/samples.ts';
import { renderResult, result, signField } from '../../functions/results/signed-result.ts';
import * as tamper from '../../functions/results/tampering.ts';
import { archived } from './originals.ts';
import { appendRaw } from './raw-increments.ts';
import type { TamperedCase } from './tampered-case.ts';

const foreign = encodeResult({ ...result, dossier: 'H37.001-261120-0008' });

/** The catalogue’s number, and its text with another list of pages before the real one. */
const ambiguousCatalogue = async (pdf: Uint8Array): Promise<readonly [number, string]> => {
  const { catalog, context } = await openPdf(pdf);
  const { Root } = context.trailerInfo;
  if (!(Root instanceof PDFRef)) throw new Error('no catalogue');
  const text = Buffer.from(serialise(catalog)).toString('latin1');
  return [Root.objectNumber, text.replace('<<', '<<\n/Extensions << >>\n/Pages 9999 0 R')];
};

/** A file with one increment in which the first page’s contents are replaced. */
const pageContents = async (pdf: Uint8Array): Promise<number> => {
  const contents = (await openPdf(pdf)).getPages()[0]?.node.get(name('Contents'));
  if (!(contents instanceof PDFRef)) throw new Error('the page has no contents');
  return contents.objectNumber;
};

const evil = '<< /Length 18 >>\nstream\n0 0 595 842 re f  \nendstream';

const changed = ['changed-after-signing'] as const;

/** What is shown, what is attached, and where readers find it. */
export const tamperedPages: readonly TamperedCase[] = [
  {
    name: 'a byte of the content flipped',
    because: ['altered', 'altered'],
    make: async ({ genuine }) => {
      const text = Buffer.from(genuine).toString('latin1');
      return tamper.flipByte(genuine, text.indexOf('/Metadata') + 1);
    },
  },
  {
    name: 'page edited after the last signature',
    because: [...changed, 'text-differs'],
    make: async ({ genuine }) => tamper.replacePage(genuine),
  },
  {
    name: 'page edited between officer and seal',
    because: [...changed, 'text-differs'],
    make: async ({ office, byOfficer }) => signField(office, await tamper.replacePage(byOfficer), 'seal'),
  },
  {
    name: 'a note over the page',
    because: changed,
    make: async ({ genuine }) => tamper.addNote(genuine),
  },
  {
    name: 'a script that runs when the file is opened',
    because: changed,
    make: async ({ genuine }) => tamper.addScript(genuine),
  },
  {
    name: 'attachment swapped after signing',
    because: [...changed, 'text-differs'],
    make: async ({ genuine }) =>
      tamper.replaceAttachment(
        genuine,
        Buffer.from(encodeResult({ ...result, number: '999/2026' })).toString('latin1'),
      ),
  },
  {
    name: 'data of another dossier under a genuine page',
    because: ['text-differs', 'foreign-dossier'],
    make: async ({ office }) =>
      signField(office, await signField(office, renderResult(office, { attached: foreign }).pdf, 'officer'), 'seal'),
  },
  {
    name: 'a genuine result offered for another dossier',
    because: ['foreign-dossier'],
    make: async ({ genuine }) => ({ pdf: genuine, ask: { dossier: 'H37.001-261120-0008' } }),
  },
  {
    name: 'another child’s name on the page than in the data',
    because: ['text-differs'],
    make: async ({ office }) => {
      const data = { ...birthCertificate, child: { ...birthCertificate.child, name: 'Nguyễn Văn Khác' } };
      return signField(office, await signField(office, renderResult(office, { data }).pdf, 'officer'), 'seal');
    },
  },
  {
    name: 'shadow attack: a hidden second page content beside the increment’s objects',
    because: [...changed, 'text-differs'],
    make: async ({ genuine }) => {
      const number = await pageContents(genuine);
      return appendRaw(genuine, { objects: {}, hidden: `${number} 0 obj\n${evil}\nendobj\n` });
    },
  },
  {
    name: 'shadow attack: the table points to one of two copies',
    because: [...changed, 'text-differs'],
    make: async ({ genuine }) => {
      const number = await pageContents(genuine);
      return appendRaw(genuine, { objects: { [number]: evil } });
    },
  },
  {
    name: 'a catalogue that two readers understand differently',
    because: changed,
    make: async ({ genuine }) => {
      const [number, text] = await ambiguousCatalogue(genuine);
      return appendRaw(genuine, { objects: { [number]: text } });
    },
  },
  {
    name: 'a trailer with two roots',
    because: changed,
    make: async ({ genuine }) =>
      appendRaw(genuine, { objects: {}, trailer: (text) => text.replace('/Root', '/Root 9999 0 R /Root') }),
  },
  {
    name: 'a cross-reference that points to itself',
    because: changed,
    make: async ({ genuine }) => appendRaw(genuine, { objects: {}, previous: 'own' }),
  },
  {
    name: 'an object that claims ten gigabytes',
    because: changed,
    make: async ({ genuine }) =>
      appendRaw(genuine, { objects: { 9999: '<< /Length 10000000000 >>\nstream\nfew\nendstream' } }),
  },
  {
    name: 'an archive timestamp shown over the page',
    because: changed,
    make: async ({ office, genuine, proofs }) =>
      archived(office, genuine, proofs, {
        bend: (pdf) => tamper.replaceLast(pdf, '/Rect [ 0 0 0 0 ]', '/Rect [ 0 0 9 9 ]'),
      }),
  },
  {
    name: 'locked with a password',
    because: ['encrypted'],
    make: async ({ genuine }) =>
      appendRaw(genuine, {
        objects: { 9999: '<< /Filter /Standard /V 2 /R 3 >>' },
        trailer: (text) => text.replace('/Root', '/Encrypt 9999 0 R /Root'),
      }),
  },
  {
    name: 'trailing junk',
    because: changed,
    make: async ({ genuine }) => Buffer.concat([genuine, Buffer.from('% junk\n')]),
  },
  {
    name: 'proofs removed after archiving',
    because: changed,
    make: async ({ archive }) => {
      const increment = await Increment.open(archive);
      const { Root } = increment.context.trailerInfo;
      increment.document.catalog.delete(name('DSS'));
      if (Root instanceof PDFRef) increment.change(Root);
      return increment.save();
    },
  },
  {
    name: 'proofs replaced after archiving',
    because: changed,
    make: async ({ archive }) => {
      const increment = await Increment.open(archive);
      const fresh = increment.context.register(increment.context.obj({ Type: 'DSS', CRLs: [] }));
      increment.setInCatalog('DSS', fresh);
      return increment.save();
    },
  },
  {
    name: 'a proof altered in place',
    because: ['bad-archive'],
    make: async ({ archive }) => {
      const document = await openPdf(archive);
      const lists = dictAt(document.catalog, 'DSS')?.get(name('CRLs'));
      const number = /(\d+) 0 R/.exec(String(lists))?.[1] ?? '';
      const text = Buffer.from(archive).toString('latin1');
      return tamper.flipByte(archive, text.indexOf('stream\n', text.lastIndexOf(`\n${number} 0 obj`)) + 60);
    },
  },
];
