import type { Content } from './content.ts';

type Values<Value> = Readonly<Record<string, Value>>;

const merged = <Value>(base: Values<Value>, mine: Values<Value>, theirs: Values<Value>): Values<Value> => {
  const paths = new Set([...Object.keys(mine), ...Object.keys(theirs)]);
  return Object.fromEntries(
    [...paths].flatMap((path): [string, Value][] => {
      const value = mine[path] === base[path] ? theirs[path] : mine[path];
      return value === undefined ? [] : [[path, value]];
    }),
  );
};

/** Both sides' changes since `base`; where both changed the same field, mine stands. */
export const mergeContent = (base: Content, mine: Content, theirs: Content): Content => ({
  answers: merged(base.answers, mine.answers, theirs.answers),
  claims: merged(base.claims, mine.claims, theirs.claims),
  whys: merged(base.whys ?? {}, mine.whys ?? {}, theirs.whys ?? {}),
  papers: merged(base.papers ?? {}, mine.papers ?? {}, theirs.papers ?? {}),
});
