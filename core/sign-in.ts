import { createHash } from 'node:crypto';
import { canonicalJson } from './canonical-json.ts';
import type { Draft } from './draft.ts';
import type { Form } from './form/field.ts';
import { prefill } from './prefill.ts';
import type { Edition } from './procedure/edition.ts';

/** Stands as source of what VNeID told of somebody when they signed in: their identifier and their name, and no more. */
export const signInSource = 'vneid';

/** Who answers for a value: VNeID accounts are made from the population data, so a wrong name is put right there. */
export const answerableFor = (source: string): string => (source === signInSource ? 'population' : source);

/** Who is signed in at level 2 and fills in a form of their own. */
export interface SignedIn extends Pick<Draft['applicant'], 'citizenId' | 'name'> {
  /** Of the request with which they came; instant, ISO 8601. */
  readonly evidence: string;
  readonly at: string;
}

const isOwn = ({ question, person }: Edition['lookups'][number]): boolean =>
  question === 'citizen' && person === 'applicant';

/**
 * What a form asks of the person themselves and their sign-in has told, by path: for where the population data are silent,
 * know nobody, or are not to be asked. Locked as the population data’s own words would be; the officer compares later.
 */
export const toldAtSignIn = (
  form: Form,
  lookups: Edition['lookups'],
  { citizenId, name, evidence, at }: SignedIn,
  today: string,
): Draft['prefill'] => {
  const record = { citizenId, fullName: name };
  const hash = createHash('sha256').update(canonicalJson(record)).digest('hex');
  const told = { status: 'found', record, source: signInSource, asOf: at, evidence, hash } as const;
  return prefill(form, Object.fromEntries(lookups.filter(isOwn).map(({ id }) => [id, told])), today);
};
