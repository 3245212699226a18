import type { HolidayYear } from './calendar.ts';

/**
 * Bộ luật Lao động 2019, Điều 112, and Nghị quyết 28/2026/QH16. Tết and Giỗ Tổ Hùng Vương follow the lunar calendar,
 * the other day of Quốc khánh and the days in lieu and in exchange a decision of each year: those need the year’s file.
 */
const sameEachYear = new Map([
  ['01-01', { vi: 'Tết Dương lịch' }],
  ['04-30', { vi: 'Ngày Chiến thắng' }],
  ['05-01', { vi: 'Quốc tế Lao động' }],
  ['09-02', { vi: 'Quốc khánh' }],
  ['11-24', { vi: 'Ngày Văn hóa Việt Nam', ground: 'Nghị quyết 28/2026/QH16' }],
]);

/** Whether a civil date is a public holiday in any year, whatever that year’s decision says. */
export const isHolidayEachYear = (date: string): boolean => sameEachYear.has(date.slice(5));

/** A year that has no file yet, as far as the law alone tells. */
export const projectedYear = (year: number): HolidayYear => ({
  year,
  source: [],
  unverified: 'there is no holiday file of this year yet: only the public holidays of fixed date are known',
  off: [...sameEachYear].map(([date, said]) => ({ ...said, date: `${year}-${date}`, kind: 'holiday' as const })),
  work: [],
});
