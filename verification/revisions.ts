import { PDFArray, type PDFContext, PDFDict, type PDFDocument, PDFName, type PDFObject } from 'pdf-lib';
import { dictAt, hasName, name, openPdf, resolve, serialise } from './pdf/objects.ts';
import { sameBytes } from './bytes.ts';
import { appendedFaults } from './appended-bytes.ts';

const equal = (a: PDFObject | undefined, b: PDFObject | undefined): boolean =>
  a && b ? sameBytes(serialise(a), serialise(b)) : a === b;

const changedKeys = (before: PDFDict, after: PDFDict): string[] =>
  [...new Set([...before.keys(), ...after.keys()])]
    .filter((key) => !equal(before.get(key), after.get(key)))
    .map((key) => key.decodeText());

const isSignature = (context: PDFContext, item: PDFObject): boolean => {
  const widget = resolve(context, item);
  return widget instanceof PDFDict && hasName(widget, 'FT', 'Sig') && dictAt(widget, 'V') !== undefined;
};

/** True when the list only grew, at its end, by signed signature fields. */
const onlySignaturesAdded = (
  before: PDFObject | undefined,
  after: PDFObject | undefined,
  context: PDFContext,
): boolean => {
  const old = before instanceof PDFArray ? before.asArray() : [];
  if (!(after instanceof PDFArray) || (before && !(before instanceof PDFArray))) return false;
  const items = after.asArray();
  const kept = old.every((item, index) => equal(item, items[index]));
  return kept && items.slice(old.length).every((item) => isSignature(context, item));
};

interface Revision {
  readonly before: PDFDocument;
  readonly after: PDFDocument;
}

const listGrew = ({ before, after }: Revision, old: PDFDict | undefined, fresh: PDFDict, key: string): boolean =>
  onlySignaturesAdded(
    resolve(before.context, old?.get(name(key))),
    resolve(after.context, fresh.get(name(key))),
    after.context,
  );

const formAllowed = (revision: Revision, old: PDFDict | undefined, fresh: PDFDict): boolean => {
  const keys = old ? changedKeys(old, fresh) : fresh.keys().map((key) => key.decodeText());
  const fieldsAllowed = !keys.includes('Fields') || listGrew(revision, old, fresh, 'Fields');
  return fieldsAllowed && keys.every((key) => ['Fields', 'SigFlags'].includes(key));
};

/** The catalogue may gain a form and a security store (DSS) for long-term validation. */
const catalogueAllowed = (revision: Revision, old: PDFDict, fresh: PDFDict): boolean => {
  const keys = changedKeys(old, fresh);
  const form = dictAt(fresh, 'AcroForm');
  if (keys.includes('AcroForm') && (!form || !formAllowed(revision, dictAt(old, 'AcroForm'), form))) return false;
  return keys.every((key) => ['AcroForm', 'DSS', 'Extensions'].includes(key));
};

const pageAllowed = (revision: Revision, old: PDFDict, fresh: PDFDict): boolean =>
  changedKeys(old, fresh).every((key) => key === 'Annots') && listGrew(revision, old, fresh, 'Annots');

const dictAllowed = (revision: Revision, old: PDFDict, fresh: PDFDict): boolean => {
  if (old === revision.before.catalog) return catalogueAllowed(revision, old, fresh);
  if (old === dictAt(revision.before.catalog, 'AcroForm')) return formAllowed(revision, old, fresh);
  return hasName(old, 'Type', 'Page') && pageAllowed(revision, old, fresh);
};

const allowed = (revision: Revision, old: PDFObject, fresh: PDFObject | undefined): boolean => {
  if (old instanceof PDFDict && fresh instanceof PDFDict) return dictAllowed(revision, old, fresh);
  return old instanceof PDFArray && onlySignaturesAdded(old, fresh, revision.after.context);
};

const describe = (object: PDFObject): string => {
  const type = object instanceof PDFDict ? object.get(name('Type')) : undefined;
  return type instanceof PDFName ? type.decodeText() : 'object';
};

/**
 * What the later bytes changed of the earlier revision beyond adding signatures and validation data. A signature
 * alone does not show this: readers call both signatures valid when a page is replaced between them.
 */
export const forbiddenChanges = async (earlier: Uint8Array, later: Uint8Array): Promise<string[]> => {
  const revision = { before: await openPdf(earlier), after: await openPdf(later) };
  const { before, after } = revision;
  const rootMoved = String(before.context.trailerInfo.Root) !== String(after.context.trailerInfo.Root);
  const known = before.context.enumerateIndirectObjects();
  const changed = known.filter(([ref, old]) => !equal(old, after.context.lookup(ref)));
  const numbers = (objects: typeof known): Set<number> => new Set(objects.map(([ref]) => ref.objectNumber));
  return [
    ...(rootMoved ? ['catalogue replaced'] : []),
    ...changed
      .filter(([ref, old]) => !allowed(revision, old, after.context.lookup(ref)))
      .map(([ref, old]) => `${describe(old)} ${ref.toString()} changed`),
    ...appendedFaults(later, earlier.length, numbers(known), numbers(changed)),
  ];
};
