import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFNumber, PDFRawStream, type PDFObject } from 'pdf-lib';
import { Refusal } from '../../core/refusal.ts';
import { openPdf } from '../../verification/pdf/objects.ts';
import { requireRoom } from './picture.ts';

const mostPages = 200;
const deepest = 100;

/** What runs by itself, or leads out of the file, by the key or by the kind of an action (ISO 32000-2, 12.6.4). */
const activeKeys = new Set(['JS', 'JavaScript', 'XFA', 'RichMediaContent', 'RichMediaSettings']);
const activeActions = new Set(
  'JavaScript Launch SubmitForm ImportData GoToE GoToR Rendition Sound Movie RichMediaExecute SetOCGState Trans'.split(
    ' ',
  ),
);
const activeKinds = new Set('RichMedia Movie Sound Screen 3D'.split(' '));

const nameOf = (value: PDFObject | undefined): string | undefined =>
  value instanceof PDFName ? value.decodeText() : undefined;

/** What may happen when a file is opened: only that it shows one of its own places (12.3.2, 12.6.4.2). */
const isPlace = (opening: PDFObject): boolean =>
  !(opening instanceof PDFDict) ||
  (nameOf(opening.lookup(PDFName.of('S'))) === 'GoTo' && !opening.has(PDFName.of('Next')));

const requireSmallPicture = (dict: PDFDict): void => {
  const [width, height] = ['Width', 'Height'].map((side) => dict.lookup(PDFName.of(side)));
  if (width instanceof PDFNumber && height instanceof PDFNumber) requireRoom(width.asNumber(), height.asNumber());
};

/** What a screening found in a PDF. */
interface Findings {
  active: boolean;
  embeds: boolean;
}

const look = (dict: PDFDict, found: Findings): void => {
  const kind = nameOf(dict.lookup(PDFName.of('S')));
  const type = nameOf(dict.lookup(PDFName.of('Type')));
  const subtype = nameOf(dict.lookup(PDFName.of('Subtype')));
  const keys = dict.keys().map((key) => key.decodeText());
  if (keys.some((key) => activeKeys.has(key))) found.active = true;
  if (kind !== undefined && activeActions.has(kind)) found.active = true;
  if (subtype !== undefined && activeKinds.has(subtype)) found.active = true;
  if (keys.includes('EF') || keys.includes('EmbeddedFiles') || type === 'EmbeddedFile' || subtype === 'FileAttachment')
    found.embeds = true;
  const opening = dict.lookup(PDFName.of('OpenAction'));
  if (opening !== undefined && !isPlace(opening)) found.active = true;
  if (subtype === 'Image') requireSmallPicture(dict);
  // Something that happens when a page is opened, a field is left and so on.
  const triggers = dict.lookup(PDFName.of('AA'));
  if (triggers instanceof PDFDict && triggers.keys().length > 0) found.active = true;
};

/** References are not followed: what they lead to comes by itself. */
const search = (object: PDFObject, found: Findings, depth = 0): void => {
  if (depth > deepest) throw new Refusal('file-damaged');
  if (object instanceof PDFRawStream) search(object.dict, found, depth);
  else if (object instanceof PDFArray) for (const item of object.asArray()) search(item, found, depth + 1);
  else if (object instanceof PDFDict) {
    look(object, found);
    for (const value of object.values()) search(value, found, depth + 1);
  }
};

/** The library’s error classes are not what they throw. */
const isLocked = (error: unknown): boolean => error instanceof Error && error.message.includes('is encrypted');

const open = async (bytes: Uint8Array): Promise<PDFDocument> => {
  try {
    return await openPdf(bytes);
  } catch (error) {
    throw new Refusal(isLocked(error) ? 'file-encrypted' : 'file-damaged', [], { cause: error });
  }
};

const pagesOf = (document: PDFDocument): number => {
  try {
    return document.getPageCount();
  } catch (error) {
    throw new Refusal('file-damaged', [], { cause: error });
  }
};

/** Reads a PDF’s objects; refuses what runs by itself, what is locked, and what has too many pages or none. */
export const requirePassive = async (bytes: Uint8Array): Promise<{ readonly embeds: boolean }> => {
  const document = await open(bytes);
  const pages = pagesOf(document);
  if (pages === 0) throw new Refusal('file-damaged');
  if (pages > mostPages) throw new Refusal('file-too-long');
  const found: Findings = { active: false, embeds: false };
  for (const [, object] of document.context.enumerateIndirectObjects()) search(object, found);
  if (found.active) throw new Refusal('file-active');
  return { embeds: found.embeds };
};
