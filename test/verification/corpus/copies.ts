import { PDFDict, PDFHexString, PDFRef } from 'pdf-lib';
import { copyDocument } from '../../../functions/digitisation/copy-document.ts';
import { Increment } from '../../../functions/results/pdf/increment.ts';
import { signPdf } from '../../../functions/results/sign.ts';
import { createTimestampClient } from '../../../functions/results/timestamp.ts';
import type { ReasonCode } from '../../../verification/reason.ts';
import type { FileQuestion } from '../../../verification/verify-file.ts';
import { dictAt, itemsAt, name } from '../../../verification/pdf/objects.ts';
import { toJpeg } from '../../functions/digitisation/degrade.ts';
import { issuedAt } from '../../functions/results/samples.ts';
import { type Office, result, type SigningChoice } from '../../functions/results/signed-result.ts';
import * as tamper from '../../functions/results/tampering.ts';
import type { Originals } from './originals.ts';

/** The library wants the whole of what it gets a view of. */
const white = Uint8Array.from(toJpeg({ width: 8, height: 12, rgba: new Uint8Array(8 * 12 * 4).fill(255) }, 60));

/** A paper of one page as the agency copies it; `choice` and `field` bend it. */
export const signedCopy = async (
  { authority }: Office,
  { identity = authority.identities.seal, clock }: SigningChoice = {},
  field = 'copy',
): Promise<Uint8Array> => {
  const pdf = await copyDocument('Bản sao số hóa', [{ image: white, points: undefined }], issuedAt);
  return signPdf(pdf, {
    field,
    name: result.agency.name,
    reason: 'Sao y bản giấy sang bản điện tử',
    location: result.agency.name,
    at: issuedAt,
    signer: await authority.signerOf(identity),
    timestamp: createTimestampClient('http://tsa.test', authority.timestampFetch(issuedAt, clock)),
  });
};

/** Appends a revision in which the only signature field has another name. */
const renamed = async (pdf: Uint8Array): Promise<Uint8Array> => {
  const increment = await Increment.open(pdf);
  const [ref] = itemsAt(dictAt(increment.document.catalog, 'AcroForm'), 'Fields');
  if (!(ref instanceof PDFRef)) throw new Error('no field');
  increment.context.lookup(ref, PDFDict).set(name('T'), PDFHexString.fromText('copy'));
  increment.change(ref);
  return increment.save();
};

interface ForgedCopy {
  readonly name: string;
  readonly because: ReasonCode;
  readonly make: (originals: Originals) => Promise<Uint8Array>;
  readonly ask?: Partial<FileQuestion>;
}

const { agency, signer } = result;

/** Files that must not be taken for an agency’s copy. */
export const forgedCopies: readonly ForgedCopy[] = [
  {
    name: 'its picture changed',
    because: 'altered',
    make: async ({ office }) => {
      const copy = Buffer.from(await signedCopy(office));
      return tamper.flipByte(copy, copy.indexOf('/DCTDecode') - 200);
    },
  },
  {
    name: 'another page laid over it',
    because: 'changed-after-signing',
    make: async ({ office }) => tamper.replacePage(await signedCopy(office)),
  },
  {
    name: 'a form that the agency sealed, renamed',
    because: 'changed-after-signing',
    make: async ({ office }) => renamed(await signedCopy(office, {}, 'seal')),
  },
  {
    name: 'by a person whose certificate names the agency',
    because: 'foreign-seal',
    make: async ({ office }) => signedCopy(office, { identity: office.authority.identities.officer }),
  },
  {
    name: 'by another organisation in the agency’s name',
    because: 'foreign-seal',
    make: async ({ office }) => {
      const other = 'Công ty TNHH Sao Y';
      return signedCopy(office, { identity: await office.authority.make({ subject: `CN=${other}, O=${other}` }) });
    },
  },
  {
    name: 'with the agency’s name on a certificate that nobody issued',
    because: 'untrusted-signer',
    make: async ({ office }) => {
      const subject = `CN=${agency.name}, O=${agency.name}`;
      return signedCopy(office, { identity: await office.authority.issue({ subject }) });
    },
  },
  {
    name: 'by an organisation that is no agency of the province',
    because: 'foreign-seal',
    make: async ({ office }) => signedCopy(office),
    ask: { agencies: () => ['Ủy ban nhân dân xã Hữu Lũng', signer.name] },
  },
  {
    name: 'offered as the result of a dossier',
    because: 'missing-signature',
    make: async ({ office }) => signedCopy(office),
    ask: { dossier: result.dossier },
  },
];
