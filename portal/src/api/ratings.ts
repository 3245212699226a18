import type { Text } from '../words/text.ts';
import { readPublic, send } from './request.ts';

export type Score = 1 | 2 | 3 | 4 | 5;

/** What may be ticked beside a score. */
export interface TickedReason {
  readonly code: string;
  /** Whether it is praise or a complaint; left out of those for giving up a form. */
  readonly of?: 'good' | 'bad';
  readonly label: Text;
}

export interface RatingReasons {
  readonly rating: readonly TickedReason[];
  readonly leaving: readonly TickedReason[];
}

export const readReasons = (): Promise<RatingReasons> => readPublic('/v1/rating-reasons');

export interface Rating {
  readonly score: Score;
  readonly reasons: readonly string[];
  readonly words?: string;
}

export const rate = (code: string, body: Rating): Promise<void> =>
  send('POST', `/v1/dossiers/${encodeURIComponent(code)}/rating`, { body });

export const leaveDraft = (id: string, body: Partial<Rating>): Promise<void> =>
  send('POST', `/v1/drafts/${encodeURIComponent(id)}/leaving`, { body });
