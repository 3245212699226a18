import type { PDFDocument } from 'pdf-lib';
import type { Certificate } from 'pkijs';
import { readCertificate } from './asn1.ts';
import { dictAt, itemsAt, resolve } from './pdf/objects.ts';
import { type Evidence, readRevocationList, readStatusAnswer } from './revocation/evidence.ts';
import { streamBytes } from './stream.ts';

/** What the file keeps for judging its signatures later (PAdES document security store); trusted no more than the rest. */
export interface SecurityStore extends Evidence {
  readonly certificates: readonly Certificate[];
}

const sizeLimit = 2_000_000;
const countLimit = 64;

/** What cannot be read proves nothing, and is left out. */
const readable = async <T>(document: PDFDocument, key: string, read: (bytes: Uint8Array) => T): Promise<T[]> => {
  const found: T[] = [];
  for (const item of itemsAt(dictAt(document.catalog, 'DSS'), key).slice(0, countLimit)) {
    try {
      found.push(read(await streamBytes(resolve(document.context, item), sizeLimit)));
    } catch {
      continue;
    }
  }
  return found;
};

export const securityStore = async (document: PDFDocument): Promise<SecurityStore> => ({
  certificates: await readable(document, 'Certs', readCertificate),
  lists: await readable(document, 'CRLs', readRevocationList),
  answers: await readable(document, 'OCSPs', readStatusAnswer),
});
