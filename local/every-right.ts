import type { Tell } from './birth-story.ts';
import { anotherMatter } from './every-right/another-matter.ts';
import { busOutage, deadLetters, lostAndLateExecutions, lostAnswerAtSigning } from './every-right/bad-days.ts';
import { goodDay } from './every-right/good-day.ts';
import { resultDay } from './every-right/result-day.ts';
import { silentSource } from './every-right/silent-source.ts';
import { Townspeople } from './every-right/townspeople.ts';
import { wrongData } from './every-right/wrong-data.ts';
import type { LocalProvince } from './province.ts';

/** In this order: the bus breaks down last, when no other dossier is open. */
const days: readonly (readonly [(people: Townspeople) => Promise<void>, string])[] = [
  [goodDay, 'một hồ sơ từ đầu đến cuối | a dossier from beginning to end'],
  [
    resultDay,
    'một kết quả được ký ở nơi khác, dùng lại rồi thu hồi | a result that is signed elsewhere, used, and taken back',
  ],
  [
    anotherMatter,
    'một hồ sơ nộp thay con, một hồ sơ do đơn vị ngoài tỉnh quyết định, một hồ sơ theo ủy quyền, một hồ sơ cán bộ nộp thay | a dossier for a child, one that is decided outside the province, one on a mandate, and one that an officer files',
  ],
  [wrongData, 'dữ liệu bị báo sai và được sửa | data that are called wrong, and put right'],
  [silentSource, 'một nguồn trả lời sau khi hồ sơ đã nộp | a source that answers after a dossier was filed'],
  [lostAnswerAtSigning, 'ký lại sau khi mất câu trả lời | signed again after a lost answer'],
  [lostAndLateExecutions, 'lượt chạy bị mất và lượt chạy muộn | a lost execution, and a late one'],
  [
    deadLetters,
    'thư chết được gửi lại, Cổng quốc gia từ chối rồi nhận | dead letters given back, and a national portal that says no, and then takes it',
  ],
  [busOutage, 'trục sự kiện ngừng một ngày | a bus that is down for a day'],
];

/**
 * Every deed that some function has a right for, good days and bad ones, in one province: what is never used after
 * this is more than the functions need. Moves the clock by days.
 */
export const useEveryRight = async (province: LocalProvince, tell: Tell): Promise<void> => {
  const people = new Townspeople(province);
  for (const [live, what] of days) {
    await live(people);
    tell(what);
  }
};
