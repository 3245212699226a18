import { dateOf, day } from '../../core/vietnam-time.ts';
import type { Answers } from '../../core/form/answers.ts';

/** What parents type of a child whose birth no hospital announced. */
export const bornAtHome = (now: number): Answers => ({
  child: {
    gender: 'female',
    birthDate: dateOf(now - 20 * day),
    birthPlace: 'Trạm y tế xã',
    ethnicity: 'Kinh',
    nationality: 'Việt Nam',
  },
});
