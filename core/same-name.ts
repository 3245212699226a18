const plain = (name: string): string => name.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLocaleLowerCase('vi');

/** Whether two names are one to the letter, however they are written down: a right goes with it. */
export const isOneName = (one: string, other: string): boolean => plain(one) === plain(other);

const bare = (name: string): string =>
  name.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd').replaceAll(/\s+/g, ' ').trim();

/** Whether two spellings can be of one person: signs that differ are an error of writing, other letters somebody else. */
export const isSameName = (one: string, other: string): boolean => bare(one) === bare(other);
