import {
  PDFArray,
  type PDFContext,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
} from 'pdf-lib';
import { appendedFaults } from './appended-bytes.ts';
import { sameBytes } from './bytes.ts';
import { dictAt, hasName, itemsAt, name, openPdf, resolve, serialise } from './pdf/objects.ts';

const equal = (a: PDFObject | undefined, b: PDFObject | undefined): boolean =>
  a && b ? sameBytes(serialise(a), serialise(b)) : a === b;

const keysOf = (dict: PDFDict): string[] => dict.keys().map((key) => key.decodeText());

const changedKeys = (before: PDFDict, after: PDFDict): string[] =>
  [...new Set([...before.keys(), ...after.keys()])]
    .filter((key) => !equal(before.get(key), after.get(key)))
    .map((key) => key.decodeText());

/** Actions, children and captions are not among them. */
const widgetKeys = new Set(['Type', 'Subtype', 'FT', 'F', 'Rect', 'T', 'V', 'P', 'AP', 'StructParent']);

const isInvisible = (widget: PDFDict): boolean => {
  const [left, bottom, right, top] = itemsAt(widget, 'Rect').map((side) =>
    side instanceof PDFNumber ? side.asNumber() : undefined,
  );
  return left !== undefined && left === right && bottom !== undefined && bottom === top;
};

/** A signed field; whoever can get a timestamp for the file could put one over the page, so that one shows nothing. */
const isSignature = (context: PDFContext, item: PDFObject): boolean => {
  const widget = item instanceof PDFRef ? resolve(context, item) : undefined;
  if (!(widget instanceof PDFDict)) return false;
  const value = dictAt(widget, 'V');
  const isPlain = keysOf(widget).every((key) => widgetKeys.has(key));
  const mayShow = value !== undefined && (isInvisible(widget) || !hasName(value, 'SubFilter', 'ETSI.RFC3161'));
  return hasName(widget, 'FT', 'Sig') && isPlain && mayShow;
};

const listed = (value: PDFObject | undefined): readonly PDFObject[] =>
  value instanceof PDFArray ? value.asArray() : [];

/** What the list gained at its end; undefined when it changed in any other way. */
const additions = (before: PDFObject | undefined, after: PDFObject | undefined): readonly PDFObject[] | undefined => {
  const old = listed(before);
  if (!(after instanceof PDFArray) || (before && !(before instanceof PDFArray))) return undefined;
  const items = after.asArray();
  return old.every((item, index) => equal(item, items[index])) ? items.slice(old.length) : undefined;
};

interface Revision {
  readonly before: PDFDocument;
  readonly after: PDFDocument;
}

/** True when the list only grew by signed fields, which the form lists too: those are all judged. */
const onlySignaturesAdded = (
  { after }: Revision,
  old: PDFObject | undefined,
  fresh: PDFObject | undefined,
): boolean => {
  const fields = itemsAt(dictAt(after.catalog, 'AcroForm'), 'Fields');
  return (
    additions(old, fresh)?.every(
      (item) => isSignature(after.context, item) && fields.some((each) => equal(each, item)),
    ) ?? false
  );
};

const listGrew = (revision: Revision, old: PDFDict | undefined, fresh: PDFDict, key: string): boolean =>
  onlySignaturesAdded(
    revision,
    resolve(revision.before.context, old?.get(name(key))),
    resolve(revision.after.context, fresh.get(name(key))),
  );

const formAllowed = (revision: Revision, old: PDFDict | undefined, fresh: PDFDict): boolean => {
  const keys = old ? changedKeys(old, fresh) : keysOf(fresh);
  const fieldsAllowed = !keys.includes('Fields') || listGrew(revision, old, fresh, 'Fields');
  return fieldsAllowed && keys.every((key) => ['Fields', 'SigFlags'].includes(key));
};

const storeLists = ['Certs', 'CRLs', 'OCSPs'];

/** The security store may come, and grow: a proof that was there stays. */
const storeAllowed = ({ before, after }: Revision): boolean => {
  const [old, fresh] = [dictAt(before.catalog, 'DSS'), dictAt(after.catalog, 'DSS')];
  if (!fresh || !keysOf(fresh).every((key) => ['Type', 'VRI', ...storeLists].includes(key))) return false;
  return storeLists.every((key) =>
    itemsAt(old, key).every((item) => itemsAt(fresh, key).some((each) => equal(each, item))),
  );
};

const catalogueAllowed = (revision: Revision, old: PDFDict, fresh: PDFDict): boolean => {
  const keys = changedKeys(old, fresh);
  const form = dictAt(fresh, 'AcroForm');
  if (keys.includes('AcroForm') && (!form || !formAllowed(revision, dictAt(old, 'AcroForm'), form))) return false;
  if (keys.includes('DSS') && !storeAllowed(revision)) return false;
  return keys.every((key) => ['AcroForm', 'DSS', 'Extensions'].includes(key));
};

const pageAllowed = (revision: Revision, old: PDFDict, fresh: PDFDict): boolean =>
  changedKeys(old, fresh).every((key) => key === 'Annots') && listGrew(revision, old, fresh, 'Annots');

const dictAllowed = (revision: Revision, old: PDFDict, fresh: PDFDict): boolean => {
  if (old === revision.before.catalog) return catalogueAllowed(revision, old, fresh);
  if (old === dictAt(revision.before.catalog, 'AcroForm')) return formAllowed(revision, old, fresh);
  if (old === dictAt(revision.before.catalog, 'DSS')) return storeAllowed(revision);
  return hasName(old, 'Type', 'Page') && pageAllowed(revision, old, fresh);
};

const allowed = (revision: Revision, old: PDFObject, fresh: PDFObject | undefined): boolean => {
  if (old instanceof PDFDict && fresh instanceof PDFDict) return dictAllowed(revision, old, fresh);
  return old instanceof PDFArray && onlySignaturesAdded(revision, old, fresh);
};

const describe = (object: PDFObject): string => {
  const type = object instanceof PDFDict ? object.get(name('Type')) : undefined;
  return type instanceof PDFName ? type.decodeText() : 'object';
};

const trailerChanges = ({ before, after }: Revision): string[] => {
  const [old, fresh] = [before.context.trailerInfo, after.context.trailerInfo];
  return [
    ...(String(old.Root) === String(fresh.Root) ? [] : ['catalogue replaced']),
    ...(String(old.Info) === String(fresh.Info) ? [] : ['document information replaced']),
  ];
};

/**
 * What the later bytes changed of the earlier revision beyond adding signatures and validation data. A signature
 * alone does not show this: readers call both signatures valid when a page is replaced between them.
 */
export const forbiddenChanges = async (earlier: Uint8Array, later: Uint8Array): Promise<string[]> => {
  const revision = { before: await openPdf(earlier), after: await openPdf(later) };
  const { before, after } = revision;
  const known = before.context.enumerateIndirectObjects();
  const changed = known.filter(([ref, old]) => !equal(old, after.context.lookup(ref)));
  const numbers = (objects: typeof known): Set<number> => new Set(objects.map(([ref]) => ref.objectNumber));
  return [
    ...trailerChanges(revision),
    ...changed
      .filter(([ref, old]) => !allowed(revision, old, after.context.lookup(ref)))
      .map(([ref, old]) => `${describe(old)} ${ref.toString()} changed`),
    ...appendedFaults({
      file: later,
      from: earlier.length,
      known: numbers(known),
      changed: numbers(changed),
      context: after.context,
    }),
  ];
};
