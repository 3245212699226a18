/** Periods that people ask for by a word; `usual` leaves the choice to the platform. */
export const periodChoices = ['usual', 'week', 'quarter', 'month', 'month-before', 'year', 'own'] as const;
export type PeriodChoice = (typeof periodChoices)[number];

const dayLength = 86_400_000;
const written = (at: Date): string => at.toISOString().slice(0, 10);
const day = (date: string): Date => new Date(`${date}T00:00:00Z`);
const before = (date: string, days: number): string => written(new Date(day(date).getTime() - days * dayLength));
const firstOf = (date: string): string => `${date.slice(0, 7)}-01`;

/** First and last day; undefined where somebody names them, or leaves them to the platform. */
export const periodOf = (choice: PeriodChoice, today: string): { from: string; to: string } | undefined => {
  if (choice === 'week') return { from: before(today, 6), to: today };
  if (choice === 'quarter') return { from: before(today, 89), to: today };
  if (choice === 'year') return { from: before(today, 364), to: today };
  if (choice === 'month') return { from: firstOf(today), to: today };
  if (choice === 'month-before') {
    const last = before(firstOf(today), 1);
    return { from: firstOf(last), to: last };
  }
  return undefined;
};
