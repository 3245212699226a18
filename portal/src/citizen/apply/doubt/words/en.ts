import type { DoubtWords } from './vi.ts';

export const en: DoubtWords = {
  differing: (source, value) => `${source}: ${value}.`,
  right: 'Two sources differ. Choose or type what is right.',
  use: (value) => `Use “${value}”`,
  unasked: (source) => `${source}: you type it, the agency compares later.`,
};
