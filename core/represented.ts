import * as z from 'zod/mini';
import { Acting } from '../events/acting.ts';
import type { RefusalCode } from './refusal.ts';
import { dateOf, instantOf } from './vietnam-time.ts';

/**
 * Somebody, or an organisation, for whom somebody else files: who files and by what right. Stands in the draft and in
 * the particulars, where `applicant` is always whose matter it is.
 */
export const Represented = z.extend(Acting, {
  /** Keyed hash of whose matter it is. */
  subject: z.string(),
  /** On a mandate: how its giver calls them. Of whoever is no relative the officer may ask for a certified one. */
  kin: z.optional(z.enum(['relative', 'other'])),
  /** Who is signed in and files. */
  actor: z.strictObject({ citizenId: z.string(), name: z.string() }),
  /** Who says that they may, as of when, and the record of the look-up. */
  source: z.string(),
  asOf: z.string(),
  evidence: z.string(),
});
export type Represented = z.infer<typeof Represented>;

/** Whole years of age from which somebody acts for themselves (Civil Code 91/2015/QH13, Articles 20 and 21). */
const ofAge = 18;

/** The civil date from which somebody born then may be so old: of a birth year alone, the first day of that year. */
const oldFrom = (years: number, born: string): string =>
  `${Number(born.slice(0, 4)) + years}${born.length === 4 ? '-01-01' : born.slice(4)}`;

/**
 * Whether somebody born then is certainly younger than so many whole years. `born` is `yyyy-MM-dd` or `yyyy`, `today` a
 * civil date in Vietnam.
 */
export const isUnder = (years: number, born: string, today: string): boolean =>
  born <= today && today < oldFrom(years, born);

/**
 * Whether somebody born then is certainly a minor. Of a birth year alone it is not certain in the year of the birthday:
 * nobody acts for somebody who may be of age.
 */
export const isMinor = (born: string, today: string): boolean => isUnder(ofAge, born, today);

/** The instant at which the right of a parent ends, in ISO 8601. Who was born on 29 February is of age on 1 March. */
export const comesOfAge = (born: string): string =>
  new Date(instantOf(oldFrom(ofAge, born).replace(/-02-29$/, '-03-01'), '00:00')).toISOString();

/** What a register says of somebody’s death: that they died, that they did not, or nothing. */
export type SaidOfDeath = 'dead' | 'alive' | 'nothing';

/** Whether somebody has died, as far as the registers tell. `contradicted`: one says so and the other says they did not. */
export type Death = boolean | 'contradicted' | 'unknown';

/**
 * Deaths are entered in the register of civil status, so its entry decides, however late the population data follow it. A
 * death that only the population data have, while that register has none, is a mistake in one of the two: nothing is filed
 * for somebody who may be dead, and whoever asks is told where it is put right.
 */
export const deathBy = (civilStatus: SaidOfDeath, population: SaidOfDeath): Death => {
  if (civilStatus === 'dead') return true;
  if (population === 'dead') return civilStatus === 'alive' ? 'contradicted' : true;
  return civilStatus === 'nothing' && population === 'nothing' ? 'unknown' : false;
};

/** A child as the registers know them. */
export interface KnownChild {
  readonly born: string;
  readonly dead: boolean;
}

/** Why a parent may not act for this child; without one the registers name no such child of theirs. */
export const objectionToChild = (child: KnownChild | undefined, today: string): RefusalCode | undefined => {
  if (child === undefined) return 'not-your-child';
  if (child.dead) return 'deceased';
  return isMinor(child.born, today) ? undefined : 'of-age';
};

/**
 * A citizen’s mandate for one procedure, by keyed hashes; names and identifiers lie beside it, sealed. It is not what an
 * office carries: that is `core/mandate.ts`.
 */
export const CitizenMandate = z.object({
  id: z.uuid(),
  giver: z.string(),
  receiver: z.string(),
  procedure: z.string(),
  /** How the giver calls the receiver: a close relative, whose authorisation needs no certification, or somebody else. */
  kin: z.enum(['relative', 'other']),
  from: z.iso.datetime(),
  until: z.iso.datetime(),
  revokedAt: z.optional(z.iso.datetime()),
});
export type CitizenMandate = z.infer<typeof CitizenMandate>;

/** What somebody wants to do on a mandate. */
interface Use {
  /** Keyed hash of whoever relies on it. */
  readonly actor: string;
  readonly procedure: string;
  readonly at: string;
  readonly giverDead: boolean;
}

/** Why a mandate gives no right, or none any more. */
export const objectionToMandate = (mandate: CitizenMandate | undefined, use: Use): RefusalCode | undefined => {
  if (mandate === undefined || mandate.receiver !== use.actor || mandate.procedure !== use.procedure)
    return 'mandate-not-yours';
  if (mandate.revokedAt !== undefined) return 'mandate-revoked';
  const at = Date.parse(use.at);
  if (at < Date.parse(mandate.from)) return 'mandate-not-yours';
  if (at >= Date.parse(mandate.until)) return 'mandate-expired';
  return use.giverDead ? 'mandate-giver-deceased' : undefined;
};

/** An organisation of which the register names this very person as a legal representative. */
export interface KnownOrganisation {
  readonly active: boolean;
}
export const objectionToOrganisation = (found: KnownOrganisation | undefined): RefusalCode | undefined => {
  if (found === undefined) return 'not-your-organisation';
  return found.active ? undefined : 'organisation-inactive';
};

/**
 * For so many milliseconds whoever the register named may act for the organisation without its being asked again: long
 * enough to read a dossier and do one thing, a rule of the house.
 */
export const namedForMs = 10 * 60_000;

/** Whether a mandate may end on this day: after today and within a year, a rule of the house. */
export const isPeriod = (until: string, at: number): boolean => {
  const today = dateOf(at);
  return until > today && until <= `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`;
};
