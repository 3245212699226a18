import * as z from 'zod/mini';
import { AgencyCode } from './agency.ts';
import { dateOf } from './vietnam-time.ts';

/** The day and its number, which every shape of a code ends with. */
const numbered = {
  date: z.iso.date().check(z.regex(/^20/)),
  /** Of the day, from one. */
  number: z.int().check(z.gte(1)),
};

/** What a code says. `agency` is the one that decides. */
export const DossierCode = z.discriminatedUnion('kind', [
  /** Of a province’s own system. */
  z.strictObject({ kind: z.literal('provincial'), agency: AgencyCode, ...numbered }),
  /** Of a system that a ministry runs for all: Circular 4/2025/TT-VPCP, Article 23(2). */
  z.strictObject({
    kind: z.literal('centralised'),
    agency: AgencyCode.check(z.regex(/^[^.]+\.\d{3}\.\d{2}$/)),
    /** Two digits for the owner of the system. */
    owner: z.string().check(z.regex(/^\d{2}$/)),
    ...numbered,
  }),
]);
export type DossierCode = z.infer<typeof DossierCode>;

/**
 * The code as it is printed: `H56.34-250807-0001`, or `G01.001.02-260126-010001` of a centralised system. Throws when a
 * part is not what the law has it be.
 */
export const writeDossierCode = (code: DossierCode): string => {
  const { agency, date, number, ...rest } = DossierCode.parse(code);
  const owner = rest.kind === 'centralised' ? rest.owner : '';
  return `${agency}-${date.slice(2).replaceAll('-', '')}-${owner}${String(number).padStart(4, '0')}`;
};

/** `H37.005-261121-0001`: what a unit of this province gives the dossier it receives at that instant. */
export const dossierCode = (unit: string, receivedAt: number, number: number): string =>
  writeDossierCode({ kind: 'provincial', agency: unit, date: dateOf(receivedAt), number });

/** A code as it is printed, of either shape. */
export const dossierCodePattern = /^[A-Y]\d{2}(\.[0-9A-Z]{2,3}){0,3}-\d{6}-\d{4,}$/;

/** Capitals and plain digits; what cannot be seen comes from word processors. */
const plain = (typed: string): string =>
  typed
    .normalize('NFKC')
    .replaceAll(/\p{Cf}/gu, '')
    .toUpperCase()
    .trim()
    .replace(/[\s.,;]+$/, '');

/** What people put between the parts of a code. */
const dashes = /[\p{Pd}\u2212_/]/gu;
const separators = /[\s\p{Pd}\u2212_/]+/u;

/** `000.00.34.H56` is `H56.34`: before Decision 20/2020/QĐ-TTg the levels stood the other way round, the absent as zeros. */
const agencyIn = (text: string): string => {
  if (/^[A-Y]\d{2}(\.|$)/.test(text)) return text;
  const levels = text.split('.').toReversed();
  const last = levels.findLastIndex((level) => !/^0+$/.test(level));
  return levels.slice(0, last + 1).join('.');
};

/** `H37003` is `H37.003`: as long as what follows the first level can be one level or two in one way only. */
const dotted = (agency: string): string =>
  agency
    .replace(/^([A-Y]\d{2})([0-9A-Z]{2,3})$/, '$1.$2')
    .replace(/^([A-Y]\d{2})([0-9A-Z]{2})([0-9A-Z]{2})$/, '$1.$2.$3');

/** `261121` or `20261121`. */
const dateIn = (digits: string): string => digits.replace(/^(?:20)?(\d\d)(\d\d)(\d\d)$/, '20$1-$2-$3');

/** Nobody’s code is longer; what is, is not looked at. */
const longest = 80;

/**
 * What three parts say, with the year in full, fewer or more zeros, or the agency in its old shape. Of an agency of the
 * third level, six digits or more are the owner’s two before the number’s four: no unit receives 100,000 a day.
 */
const saying = (agency = '', day = '', digits = ''): DossierCode | undefined => {
  if (!/^(\d{6}|\d{8})-\d{1,9}$/.test(`${day}-${digits}`)) return undefined;
  const said = { agency: agencyIn(agency), date: dateIn(day) };
  const [, owner, rest] = /^\d{6}-(\d\d)(\d{4,})$/.exec(`${day}-${digits}`) ?? [];
  const centralised = DossierCode.safeParse({ kind: 'centralised', ...said, owner, number: Number(rest) });
  return centralised.data ?? DossierCode.safeParse({ kind: 'provincial', ...said, number: Number(digits) }).data;
};

/**
 * The one code that a text without all its dashes can be, with the day in six digits or eight and the number as long as
 * it is printed; undefined when it could be two.
 */
const runTogether = (text: string): DossierCode | undefined => {
  const readings = new Map<string, DossierCode>();
  for (const behind of [/^-?(\d{6})-?(\d{4,9})$/, /^-?(\d{8})-?(\d{4,9})$/])
    for (let end = 1; end < text.length; end++) {
      const [, day, digits] = behind.exec(text.slice(end)) ?? [];
      const code = saying(text.slice(0, end), day, digits);
      if (code !== undefined) readings.set(writeDossierCode(code), code);
    }
  const [only, ...others] = readings.values();
  return others.length === 0 ? only : undefined;
};

/**
 * What a code says that a person typed or another system wrote: in small letters, with blanks, other dashes, strokes or
 * nothing between its parts, without the dots of the agency, or at the end of a sentence. Undefined when it is no code, or could be two.
 */
export const readDossierCode = (typed: string): DossierCode | undefined => {
  if (typed.length > longest) return undefined;
  const text = plain(typed);
  const dashed = text.replaceAll(/\s/gu, '').replaceAll(dashes, '-');
  for (const parts of [text.split(separators), dashed.split('-')]) {
    const levels = parts.slice(0, -2);
    const code = saying(dotted(levels.join('.')), parts.at(-2), parts.at(-1));
    if (code !== undefined) return code;
  }
  return runTogether(dashed);
};
