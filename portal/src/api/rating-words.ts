import type { Text } from '../words/text.ts';
import { partAddress } from './part.ts';
import { read } from './request.ts';

/** What somebody wrote beside a rating, masked, and of no dossier. */
export interface RatingWord {
  readonly unit: string;
  readonly unitName: Text;
  readonly score: number;
  readonly name?: Text;
  readonly words: string;
}

export interface RatingWords {
  readonly items: readonly RatingWord[];
  /** Units whose words nobody is shown, because too few have rated them. */
  readonly withheld: number;
  readonly next?: string;
}

/** Of a month that is over, and of an area; empty for all that the leader may see. */
export const readRatingWords = (month: string, area: string, cursor: string | undefined): Promise<RatingWords> =>
  read(partAddress(`/v1/rating-words?month=${month}${area === '' ? '' : `&area=${encodeURIComponent(area)}`}`, cursor));
