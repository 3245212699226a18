import * as z from 'zod/mini';
import { problemAt } from './form/check-answers.ts';
import type { Edition } from './procedure/edition.ts';
import { Refusal } from './refusal.ts';

/**
 * What a person said may be drawn to fill their form, by ids of look-ups, and when. It is about filling in alone: the
 * agency’s own comparison needs nobody’s leave (Resolution 66.7/2025/NQ-CP, Article 2(1)).
 */
export const Consent = z.strictObject({ at: z.string(), agreed: z.array(z.string()), declined: z.array(z.string()) });
export type Consent = z.infer<typeof Consent>;

/** The look-up whose record names the people whom another one is about; undefined where that is about the applicant. */
export const namedBy = (
  { lookups }: Pick<Edition, 'lookups'>,
  { person }: Pick<Edition['lookups'][number], 'person'>,
): string | undefined =>
  person === 'applicant'
    ? undefined
    : lookups.find((lookup) => lookup.question === 'citizen' && lookup.person === 'applicant')?.id;

/**
 * The consent to these look-ups, and to no others. Who else is concerned is known from the applicant’s own record alone:
 * without it nobody is asked about. Throws a Refusal for what the edition does not ask.
 */
export const consentTo = ({ lookups }: Pick<Edition, 'lookups'>, ids: readonly string[], at: string): Consent => {
  const strays = ids.flatMap((id, place) =>
    lookups.some((lookup) => lookup.id === id) ? [] : [problemAt(`/consent/${place}`, 'unknown')],
  );
  if (strays.length > 0) throw new Refusal('invalid-fields', strays);
  const isAgreed = (lookup: Edition['lookups'][number]) => {
    const names = namedBy({ lookups }, lookup);
    return ids.includes(lookup.id) && (names === undefined || ids.includes(names));
  };
  return {
    at,
    agreed: lookups.flatMap((lookup) => (isAgreed(lookup) ? [lookup.id] : [])),
    declined: lookups.flatMap((lookup) => (isAgreed(lookup) ? [] : [lookup.id])),
  };
};

/** Whether both mean the same look-ups. */
export const isSameConsent = (one: Consent | undefined, other: Consent | undefined): boolean =>
  [...(one?.declined ?? [])].toSorted().join() === [...(other?.declined ?? [])].toSorted().join();
