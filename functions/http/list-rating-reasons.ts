import { leavingReasons, ratingReasons } from '../../core/ratings.ts';
import type { RatingReasons } from '../answers/ratings.ts';
import type { Handler } from '../edge/reply.ts';

const publicly = { 'cache-control': 'public, max-age=86400' };

const body = {
  rating: Object.entries(ratingReasons).map(([code, { of, label }]) => ({ code, of, label })),
  leaving: Object.entries(leavingReasons).map(([code, label]) => ({ code, label })),
};

/** What may be ticked beside a rating, and when a form is given up, in words. */
export const listRatingReasons: Handler<RatingReasons> = async () => ({ status: 200, headers: publicly, body });
