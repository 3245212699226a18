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

/** What stands beside claims, left out where there is nothing. */
const besideClaims = (name: 'whys' | 'papers', base: Content, mine: Content, theirs: Content): Partial<Content> => {
  const all = merged(base[name] ?? {}, mine[name] ?? {}, theirs[name] ?? {});
  return Object.keys(all).length === 0 ? {} : { [name]: all };
};

/** Both sides' changes since `base`; where both changed the same field, mine stands. */
export const mergeContent = (base: Content, mine: Content, theirs: Content): Content => ({
  answers: merged(base.answers, mine.answers, theirs.answers),
  claims: merged(base.claims, mine.claims, theirs.claims),
  ...besideClaims('whys', base, mine, theirs),
  ...besideClaims('papers', base, mine, theirs),
});
