/** What stands in the three boxes. */
export interface DateParts {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

/** The boxes of an answer: of a date, of a year, or of the unfinished date that `dateOf` left. */
export const partsOf = (value: string): DateParts => {
  const [year = '', month = '', day = ''] = value.split('-');
  return { day, month, year };
};

/** The date `YYYY-MM-DD` once the boxes hold one, or the year alone; before that their text: nothing typed is lost. */
export const dateOf = (typed: DateParts): string => {
  const day = typed.day.trim();
  const month = typed.month.trim();
  const year = typed.year.trim();
  if (day === '' && month === '') return year;
  const whole = /^\d{4}$/.test(year) && /^\d{1,2}$/.test(month) && /^\d{1,2}$/.test(day);
  return whole ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : `${year}-${month}-${day}`;
};
