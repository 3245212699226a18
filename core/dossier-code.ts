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

/** Capitals, plain digits and dashes, nothing between them: blanks and other dashes come from word processors. */
const plain = (typed: string): string =>
  typed
    .normalize('NFKC')
    .replaceAll(/[\s\p{Cf}]/gu, '')
    .replaceAll(/[\p{Pd}\u2212]/gu, '-')
    .toUpperCase();

/** `000.00.34.H56` is `H56.34`: before Decision 20/2020/QĐ-TTg the levels stood the other way round, the absent as zeros. */
const agencyIn = (text: string): string => {
  if (/^[A-Y]\d{2}(\.|$)/.test(text)) return text;
  const levels = text.split('.').toReversed();
  const last = levels.findLastIndex((level) => !/^0+$/.test(level));
  return levels.slice(0, last + 1).join('.');
};

/** `261121` or `20261121`. */
const dateIn = (digits: string): string => digits.replace(/^(?:20)?(\d\d)(\d\d)(\d\d)$/, '20$1-$2-$3');

/** Nobody’s code is longer; what is, is not looked at. */
const longest = 80;

/**
 * What a code says that a person typed or another system wrote: in small letters, with blanks or other dashes, with the
 * year in full, fewer or more zeros, or the agency in its old shape. Undefined when it is no code. Of an agency of the
 * third level, six digits or more are the owner’s two before the number’s four: no unit receives 100,000 a day.
 */
export const readDossierCode = (typed: string): DossierCode | undefined => {
  if (typed.length > longest) return undefined;
  const [, agency = '', day = '', digits = ''] = /^([^-]+)-(\d{6}|\d{8})-(\d{1,9})$/.exec(plain(typed)) ?? [];
  const said = { agency: agencyIn(agency), date: dateIn(day) };
  const [, owner, rest] = /^\d{6}-(\d\d)(\d{4,})$/.exec(`${day}-${digits}`) ?? [];
  const centralised = DossierCode.safeParse({ kind: 'centralised', ...said, owner, number: Number(rest) });
  return centralised.data ?? DossierCode.safeParse({ kind: 'provincial', ...said, number: Number(digits) }).data;
};
