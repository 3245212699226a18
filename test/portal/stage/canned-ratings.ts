import { leavingReasons, ratingReasons } from '../../../core/ratings.ts';
import type { DossierView } from '../../../functions/answers/dossier.ts';
import type { RatingReasons } from '../../../functions/answers/ratings.ts';
import { RatingBody } from '../../../functions/http/rating-bodies.ts';

export const reasons: RatingReasons = {
  rating: Object.entries(ratingReasons).map(([code, { of, label }]) => ({ code, of, label })),
  leaving: Object.entries(leavingReasons).map(([code, label]) => ({ code, label })),
};

/** What the dossier says once this was sent. */
export const rated = ({ version }: Pick<DossierView, 'version'>, body: unknown): Partial<DossierView> => ({
  version: version + 1,
  rating: {
    open: true,
    until: '2026-12-22T03:00:00.000Z',
    given: { at: '2026-11-22T03:00:00.000Z', ...RatingBody.parse(body) },
  },
});
