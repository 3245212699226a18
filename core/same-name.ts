const bare = (name: string): string =>
  name.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd').replaceAll(/\s+/g, ' ').trim();

/** Whether two spellings can be of one person: signs that differ are an error of writing, other letters somebody else. */
export const isSameName = (one: string, other: string): boolean => bare(one) === bare(other);
