const second = 1000;

/**
 * How long to wait before asking again, in milliseconds: often while the automatic checks run, seldom later, with a
 * fifth of it at random so that many pages do not ask at once.
 */
export const pollDelay = (round: number, open: number, random = Math.random()): number => {
  const delay = round < 12 ? 5 * second : open < 600 * second ? 30 * second : 120 * second;
  return delay * (0.9 + 0.2 * random);
};
