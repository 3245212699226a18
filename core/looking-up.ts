import { isEnd } from './lifecycle.ts';
import type { Dossier } from './dossier.ts';
import type { Staff } from './person.ts';
import type { Edition } from './procedure/edition.ts';
import type { Lookup } from './procedure/lookup.ts';
import { Refusal } from './refusal.ts';

/**
 * Why a look-up in office stands outside every open dossier: none was named; it is another unit’s, names whoever asks as a
 * citizen, has ended or is about other people; or its procedure neither asks this question nor foresees it in office. And
 * `on-behalf`: a form is opened by somebody’s identity card, of which no dossier may ever come.
 */
export const outsides = ['no-dossier', 'other-unit', 'own', 'ended', 'not-named', 'not-asked', 'on-behalf'] as const;
export type Outside = (typeof outsides)[number];

interface Asked {
  readonly person: Pick<Staff, 'unit' | 'citizen'>;
  /** Keyed hash of whom it is about. */
  readonly citizen: string;
  readonly question: Lookup['question'];
  /** Of a `wallet-document`: which. */
  readonly kind?: string | undefined;
  /** The dossier that was named, with the edition of its procedure. */
  readonly for?: { readonly dossier: Dossier; readonly edition: Pick<Edition, 'lookups' | 'inOffice'> } | undefined;
}

/** Why a look-up stands outside; undefined when it belongs to an open dossier of the unit that names this person. */
export const outsideOf = ({ person, citizen, question, kind, for: named }: Asked): Outside | undefined => {
  if (named === undefined) return 'no-dossier';
  const { dossier, edition } = named;
  if (dossier.unit !== person.unit) return 'other-unit';
  // They decide nothing in it, and could have named anybody in it themselves.
  if (dossier.named.includes(person.citizen)) return 'own';
  if (isEnd(dossier.phase)) return 'ended';
  if (!dossier.named.includes(citizen) && !dossier.concerned.includes(citizen)) return 'not-named';
  const isAsked = edition.lookups.some((lookup) => lookup.question === question && lookup.kind === kind);
  const isForeseen = kind === undefined && edition.inOffice?.some((own) => own.question === question) === true;
  return isAsked || isForeseen ? undefined : 'not-asked';
};

/** Refuses who has no mandate for anything now, and who would look up themselves. */
export const requireLookUp = ({ powers, citizen: own }: Staff, citizen: string): void => {
  if (powers.length === 0) throw new Refusal('no-mandate');
  if (own === citizen) throw new Refusal('own-look-up');
};

/** `23/11/2026`, or `08:30`: what a reason may well say. */
const dateOrTime = /(?<![\d/.-])(?:\d{1,2}([/.-])\d{1,2}\1\d{4}|\d{1,2}:\d{2})(?![\d/.-]\d)/g;

/** Runs of digits as in a personal identifier or a telephone number: an alert holds none. */
export const hasNumber = (reason: string): boolean =>
  /(?:\d[^\p{L}\d]{0,3}){8,}/u.test(reason.replaceAll(dateOrTime, ' ngày '));
