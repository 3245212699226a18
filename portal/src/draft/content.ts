import type { Draft, Flag } from '../api/draft.ts';
import { flattened, nested, submittable, type Answers } from '../form/answers.ts';
import { fieldsOf, type Form } from '../form/field.ts';
import { anyLine, tidied } from '../form/writing.ts';

/** What the person has put into a draft: answers and claims about wrong values, both by `step.field`. */
export interface Content {
  readonly answers: Answers;
  readonly claims: Readonly<Record<string, string>>;
  /** Why a value is called wrong, and `yes` where a paper shows what is right, by the same paths. */
  readonly whys?: Readonly<Record<string, string>>;
  readonly papers?: Readonly<Record<string, string>>;
}

/** The stored content; what the state holds stands in it already. */
export const contentOf = ({ answers, flags }: Draft): Content => ({
  answers: flattened(answers),
  claims: Object.fromEntries(flags.map(({ path, claimed }) => [path, claimed])),
  whys: Object.fromEntries(flags.flatMap(({ path, note }) => (note === undefined ? [] : [[path, note]]))),
  papers: Object.fromEntries(flags.flatMap(({ path, paper }) => (paper === true ? [[path, 'yes']] : []))),
});

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

/** What the API takes of a reason; one that is odd is left out, because nobody has to give any. */
const longestWhy = 1000;
const whyOf = (why = ''): { note?: string } => {
  const note = tidied(why).slice(0, longestWhy);
  return note === '' || !anyLine.test(note) ? {} : { note };
};

const flagsOf = ({ claims, whys = {}, papers = {} }: Content): Flag[] =>
  Object.entries(claims).flatMap(([path, claim]) =>
    claimProblem(claim) === undefined
      ? [{ path, claimed: tidied(claim), ...whyOf(whys[path]), ...(papers[path] === 'yes' ? { paper: true } : {}) }]
      : [],
  );

/** The body of a stored draft: everything as typed. */
export const storedBody = (form: Form, content: Content) => ({
  answers: nested(form, content.answers),
  flags: flagsOf(content),
});

/** The body of a submission: tidy answers to the questions that are put, and claims about them. */
export const submittedBody = (form: Form, content: Content) => ({
  answers: nested(form, submittable(form, content.answers)),
  flags: flagsOf(content).filter(({ path }) => fieldsOf(form).some((placed) => placed.path === path)),
});
