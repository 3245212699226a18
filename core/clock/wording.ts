import type { Step } from '../../events/step.ts';
import type { Text } from '../text.ts';
import { dateOf, hour, isoOf, minute, timeOf } from '../vietnam-time.ts';
import type { Stop } from './stops.ts';

const inVietnamese = (date: string): string => date.split('-').toReversed().join('/');

/** A civil date as people write it: `05/03/2026`, `2026-03-05`. */
export const dateText = (date: string): Text => ({ vi: inVietnamese(date), en: date });

/** An instant to the minute: `17:30 ngày 05/03/2026`, `2026-03-05 17:30`. */
export const instantText = (instant: number): Text => {
  const [date, time] = [dateOf(instant), timeOf(instant)];
  return { vi: `${time} ngày ${inVietnamese(date)}`, en: `${date} ${time}` };
};

/** An instant to the second, where it is not the beginning of a minute: `15:00:01 ngày 05/03/2026`. */
export const exactText = (instant: number): Text => {
  const [date, time] = [dateOf(instant), isoOf(instant).slice(11, 19)];
  return time.endsWith(':00')
    ? instantText(instant)
    : { vi: `${time} ngày ${inVietnamese(date)}`, en: `${date} ${time}` };
};

/** An amount of working time, given in minutes: `3 giờ 30 phút làm việc`, `3 h 30 min of working time`. */
export const workingText = (minutes: number): Text => {
  const [hours, rest] = [Math.floor((minutes * minute) / hour), Math.floor(minutes % 60)];
  const parts = (inHours: string, inMinutes: string): string =>
    [hours > 0 ? `${hours} ${inHours}` : '', rest > 0 || hours === 0 ? `${rest} ${inMinutes}` : '']
      .filter((part) => part !== '')
      .join(' ');
  return { vi: `${parts('giờ', 'phút')} làm việc`, en: `${parts('h', 'min')} of working time` };
};

/** What a clock is stopped for. */
export const causeTexts = {
  supplement: { vi: 'chờ bổ sung giấy tờ', en: 'waiting for the supplement' },
  payment: { vi: 'chờ nộp tiền', en: 'waiting for the payment' },
  suspended: { vi: 'tạm dừng xử lý', en: 'suspended' },
  // A citizen who is asked, be it the applicant or somebody whom the dossier names.
  'third-person': { vi: 'chờ công dân xác nhận', en: 'waiting for a citizen’s confirmation' },
  outage: { vi: 'hệ thống gián đoạn', en: 'the system did not work' },
} as const satisfies Record<Stop['because'], Text>;

export const stepTexts = {
  check: { vi: 'đối chiếu dữ liệu', en: 'comparison with the databases' },
  acknowledge: { vi: 'ghi nhận thông báo', en: 'acknowledgement of the notice' },
  decide: { vi: 'giải quyết tự động', en: 'automatic decision' },
  appointment: { vi: 'đến làm thủ tục trực tiếp', en: 'appearing in person' },
  external: { vi: 'chờ cơ quan bên ngoài quyết định', en: 'decision of an outside agency' },
  consult: { vi: 'lấy ý kiến các cơ quan', en: 'opinions of other agencies' },
  verify: { vi: 'thẩm tra', en: 'verification' },
  confirm: { vi: 'xác nhận bản dự thảo', en: 'confirmation of the draft' },
  approve: { vi: 'ký duyệt', en: 'approval' },
  issue: { vi: 'ghi sổ và ký số', en: 'registration and signature' },
  return: { vi: 'trả kết quả', en: 'handing over' },
} as const satisfies Record<Step, Text>;
