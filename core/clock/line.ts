import type { Text } from '../text.ts';

/** Where a sentence of the reckoning stands in the law; `unverified` says why that is to be taken with care. */
export interface Citation {
  readonly ground?: string | undefined;
  readonly unverified?: string | undefined;
}

/** One sentence of the reckoning, for people, and the instant it leads to. */
export interface Line extends Text, Citation {
  readonly at: number;
}

export const line = (at: number, vi: string, en: string, { ground, unverified }: Citation = {}): Line => ({
  at,
  vi,
  en,
  ground,
  unverified,
});
