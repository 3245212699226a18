import type { Question } from '../../core/procedure/lookup.ts';

/** What descriptions of sources have in common: one fact or one doubt, written once. */

export const publicSecurity = { vi: 'Bộ Công an', en: 'Ministry of Public Security' };
export const finance = { vi: 'Bộ Tài chính', en: 'Ministry of Finance' };

/** The article of the Resolution that says what a database stands in for. */
export const article = (clause: number): string => `Nghị quyết 66.7/2025/NQ-CP, Điều 4 khoản ${clause}`;

/** How the platform asks: all of it its own choice, and so nothing that law could confirm. */
export const calls = {
  // With its repeat; so that a form opens even while a source hangs.
  timeoutMs: 4000,
  retries: { most: 10, earnedBy: 5 },
  breaker: { failures: 5, restMs: 30_000 },
};

const drawn = 'Nghị quyết 66.7/2025/NQ-CP, Điều 2 khoản 1: cơ quan tiếp nhận, giải quyết tự khai thác dữ liệu';
const noRule = 'no rule on how long such an answer may be used was found; the time is our own';

/** So long the same draft or dossier may use an answer again. */
export const keptFor = (minutes: number, because: string) => ({
  minutes,
  ground: drawn,
  unverified: `${noRule}: ${because}`,
});

export const day = 24 * 60;
export const seldomChanges = 'what it says seldom changes within a day';
export const changesWithinHours = 'what it says may change within hours';
export const askedEachTime = 'it is asked each time, because only what holds at that moment counts';

/** Until when the owner of a database should have put right what is wrong in it, or said that it is not. */
export const corrected = (days: number) => ({
  unit: 'working-day' as const,
  count: days,
  ground: 'Nghị quyết 66.7/2025/NQ-CP, Điều 2 khoản 2',
  unverified:
    'the Resolution has wrong data corrected and sets no term that was found; the days are our own expectation',
});

const decree = 'Nghị định 69/2024/NĐ-CP, Điều 9 khoản 6';

/** What it says stands for a paper, which only a person known at level 2 is spared. */
export const level2 = {
  required: true,
  ground: decree,
  unverified:
    'read in a secondary source: at level 2 information equals presenting the paper; that level 1 is not enough is our reading',
};

/** What somebody may see of themselves there, because they want to see it and for no procedure. */
export const shownTo = (...questions: readonly Question[]) => ({
  questions: [...questions],
  ground: 'Luật 91/2025/QH15, Điều 4 khoản 1 điểm c',
  unverified:
    'the right to see one’s own data was read in secondary sources; that a province, which does not own them, may fetch them for whoever they are about is our reading, and for the owner to agree to',
});

export const ownContract =
  'contract: no public description of its interface was found; operations and members are our own';
