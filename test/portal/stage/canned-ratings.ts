import { leavingReasons, ratingReasons } from '../../../core/ratings.ts';
import type { DossierView } from '../../../functions/answers/dossier.ts';
import type { RatingReasons, RatingWords } from '../../../functions/answers/ratings.ts';
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

const unit = { unit: 'H56.001', unitName: { vi: 'UBND xã Hoằng Sơn', en: 'People’s Committee of Hoằng Sơn commune' } };

/** What people wrote, in two parts. */
export const sayings = (query: URLSearchParams): RatingWords => {
  const second = query.get('cursor') !== null;
  return {
    month: query.get('month') ?? '2026-10',
    area: { code: unit.unit, name: unit.unitName, kind: 'commune' },
    items: second
      ? [{ ...unit, score: 5, words: 'Nhanh, chị […] hướng dẫn dễ hiểu.' }]
      : [
          {
            ...unit,
            score: 1,
            procedure: '1.001193',
            name: { vi: 'Đăng ký khai sinh', en: 'Birth registration' },
            words: 'Phải đi lại ba lần mà không ai giải thích.',
          },
        ],
    withheld: 2,
    ...(second ? {} : { next: 'x' }),
  };
};
