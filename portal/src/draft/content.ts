import type { Draft, Flag } from '../api/draft.ts';
import { flattened, nested, submittable, type Answers } from '../form/answers.ts';
import { fieldsOf, type Form } from '../form/field.ts';
import { anyLine, tidied } from '../form/writing.ts';

/** What the person has put into a draft: answers and claims about wrong values, both by `step.field`. */
export interface Content {
  readonly answers: Answers;
  readonly claims: Readonly<Record<string, string>>;
}

/**
 * The stored content, with what the state holds put where nothing was answered yet; of two words that differ neither is
 * put into the person’s mouth.
 */
export const contentOf = (draft: Draft): Content => {
  const prefilled = Object.entries(draft.prefill).filter(
    ([, { unusable, against }]) => unusable !== true && against === undefined,
  );
  return {
    answers: {
      ...Object.fromEntries(prefilled.map(([path, { value }]) => [path, value])),
      ...flattened(draft.answers),
      ...Object.fromEntries(prefilled.flatMap(([path, { value, lock }]) => (lock ? [[path, value]] : []))),
    },
    claims: Object.fromEntries(draft.flags.map(({ path, claimed }) => [path, claimed])),
  };
};

export type ClaimProblem = 'claim-missing' | 'claim-odd' | 'claim-long';

/** Equal to what the API takes. */
const longestClaim = 300;

/** Why the API would not take a claim. */
export const claimProblem = (claim: string): ClaimProblem | undefined => {
  const claimed = tidied(claim);
  if (claimed === '') return 'claim-missing';
  if (!anyLine.test(claimed)) return 'claim-odd';
  return claimed.length > longestClaim ? 'claim-long' : undefined;
};

const flagsOf = (claims: Content['claims']): Flag[] =>
  Object.entries(claims).flatMap(([path, claim]) =>
    claimProblem(claim) === undefined ? [{ path, claimed: tidied(claim) }] : [],
  );

/** The body of a stored draft: everything as typed. */
export const storedBody = (form: Form, { answers, claims }: Content) => ({
  answers: nested(form, answers),
  flags: flagsOf(claims),
});

/** The body of a submission: tidy answers to the questions that are put, and claims about them. */
export const submittedBody = (form: Form, { answers, claims }: Content) => ({
  answers: nested(form, submittable(form, answers)),
  flags: flagsOf(claims).filter(({ path }) => fieldsOf(form).some((placed) => placed.path === path)),
});
