import type { Answers } from '../../form/answers.ts';

/** What both have filled in since `base`; where both changed the same answer, mine stands. */
export const mergeAnswers = (base: Answers, mine: Answers, theirs: Answers): Answers => {
  const paths = new Set([...Object.keys(base), ...Object.keys(mine), ...Object.keys(theirs)]);
  return Object.fromEntries(
    [...paths].flatMap((path) => {
      const value = mine[path] === base[path] ? theirs[path] : mine[path];
      return value === undefined ? [] : [[path, value]];
    }),
  );
};
