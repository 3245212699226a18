import type { Text } from '../text.ts';

/** How a refusal is answered: the HTTP status, the sentence, and the ground where a law names one. */
export interface Answered extends Text {
  readonly status: number;
  readonly ground?: string;
  readonly unverified?: string;
}
