import type { DossierEvent } from '../events/dossier-event.ts';
import type { LeavingReason } from '../events/form-event.ts';
import { RatedEnd, type RatingReason, type Score } from '../events/ratings.ts';
import { requireRight } from './authorisation.ts';
import { headOf, type Case } from './case.ts';
import type { Dossier } from './dossier.ts';
import { allows } from './fold.ts';
import { isEnd } from './lifecycle.ts';
import { Refusal } from './refusal.ts';
import type { Text } from './text.ts';
import { day } from './vietnam-time.ts';

/** How long, and how often, somebody may change their rating: rules of this system. */
const changedWithin = 30 * day;
const mostRatings = 10;

/** What people may tick beside a score, in the order in which it is asked: `good` beside a high one, `bad` beside a low one. */
export const ratingReasons = {
  'too-slow': { of: 'bad', label: { vi: 'Chờ quá lâu', en: 'It took too long' } },
  'asked-what-state-has': {
    of: 'bad',
    label: { vi: 'Bị hỏi giấy tờ, thông tin Nhà nước đã có', en: 'I was asked for what the state has already' },
  },
  'not-understood': { of: 'bad', label: { vi: 'Không hiểu phải làm gì', en: 'I did not understand what to do' } },
  'answer-unexplained': {
    of: 'bad',
    label: { vi: 'Không được giải thích rõ vì sao', en: 'The reasons were not explained' },
  },
  'came-in-person': { of: 'bad', label: { vi: 'Phải đi lại nhiều lần', en: 'I had to come in person' } },
  technical: { of: 'bad', label: { vi: 'Trang web, ứng dụng bị lỗi', en: 'The website did not work' } },
  'staff-unhelpful': { of: 'bad', label: { vi: 'Cán bộ chưa tận tình', en: 'Staff were not helpful' } },
  quick: { of: 'good', label: { vi: 'Nhanh', en: 'It was quick' } },
  simple: { of: 'good', label: { vi: 'Dễ làm', en: 'It was simple' } },
  'staff-helpful': { of: 'good', label: { vi: 'Cán bộ tận tình', en: 'Staff were helpful' } },
} as const satisfies Record<RatingReason, { readonly of: 'good' | 'bad'; readonly label: Text }>;

/** And when they give a form up. */
export const leavingReasons = {
  'too-long': { vi: 'Tờ khai quá dài', en: 'The form is too long' },
  'asked-what-state-has': {
    vi: 'Bị hỏi giấy tờ, thông tin Nhà nước đã có',
    en: 'I was asked for what the state has already',
  },
  'not-understood': { vi: 'Không hiểu câu hỏi', en: 'I did not understand the questions' },
  'data-missing': {
    vi: 'Thông tin điền sẵn bị thiếu hoặc sai',
    en: 'What was filled in for me was missing or wrong',
  },
  'papers-missing': { vi: 'Chưa có đủ giấy tờ', en: 'I do not have the papers yet' },
  technical: { vi: 'Trang web, ứng dụng bị lỗi', en: 'The website did not work' },
  'rather-counter': { vi: 'Tôi muốn làm tại quầy', en: 'I would rather go to the counter' },
  'no-longer-needed': { vi: 'Tôi không cần làm nữa', en: 'I do not need it any more' },
} as const satisfies Record<LeavingReason, Text>;

/** Until when somebody may change what they said; nothing before they have said anything. */
export const changeableUntil = ({ rated }: Pick<Dossier, 'rated'>): number | undefined =>
  rated === undefined ? undefined : Date.parse(rated.first) + changedWithin;

/** Whether it can be rated now, for the first time or anew. */
export const isRatable = (dossier: Dossier, at: number): boolean =>
  allows(dossier, 'dossier-rated') &&
  at <= (changeableUntil(dossier) ?? at) &&
  (dossier.rated?.times ?? 0) < mostRatings;

interface Rating {
  readonly score: Score;
  readonly reasons: readonly RatingReason[];
  /** Whether words of theirs are sealed with it. */
  readonly worded?: boolean;
}

/** Whoever filed it, or whose matter it is, says how it went, however it has ended. */
export const rate = (
  given: Case,
  { score, reasons, worded }: Rating,
): Extract<DossierEvent, { type: 'dossier-rated' }> => {
  const { dossier, person, at } = given;
  requireRight(person, 'rate', dossier);
  if (!isEnd(dossier.phase) || !allows(dossier, 'dossier-rated')) throw new Refusal('not-ended');
  if (!isRatable(dossier, Date.parse(at))) throw new Refusal('rating-closed');
  const outcome = RatedEnd.parse(dossier.phase);
  return {
    ...headOf(given),
    type: 'dossier-rated',
    data: { score, outcome, reasons: [...new Set(reasons)], ...(worded ? { worded } : {}) },
  };
};
