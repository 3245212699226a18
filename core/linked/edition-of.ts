import type { Linked, LinkedChild, LinkedEdition } from './linked.ts';

/** The edition a matter was begun under. */
export const linkedEdition = ({ slug, editions }: Linked, id: string): LinkedEdition => {
  const found = editions.find((edition) => edition.id === id);
  if (found === undefined) throw new Error(`${slug} has no edition ${id}`);
  return found;
};

/** The child that every matter begins with: mostly a civil-status act. */
export const firstOf = ({ children: [first] }: Pick<LinkedEdition, 'children'>): LinkedChild => {
  if (first === undefined) throw new Error('a linked procedure has children');
  return first;
};
