import { causeTexts, stepTexts } from '../../core/clock/wording.ts';
import type { Phase } from '../../core/lifecycle.ts';
import type { Text } from '../../core/text.ts';
import type { Standing } from '../../workflows/expected.ts';
import type { Acting } from '../../events/acting.ts';
import type { Wait } from './waits.ts';
import type { Deed } from '../trial/shares.ts';

const { supplement, payment, suspended } = causeTexts;

/** What the phases are called in a report. */
export const phaseNames: Readonly<Record<Phase, Text>> = {
  ...stepTexts,
  supplement,
  payment,
  suspended,
  closed: { vi: 'đã trả kết quả', en: 'result handed over' },
  refused: { vi: 'từ chối', en: 'refused' },
  withdrawn: { vi: 'người dân rút', en: 'withdrawn' },
  stopped: { vi: 'dừng giải quyết', en: 'stopped' },
};

export const standingNames: Readonly<Record<Standing, Text>> = {
  usual: { vi: 'thường gặp', en: 'usual' },
  trouble: { vi: 'chỉ khi có sự cố', en: 'only in trouble' },
  unused: { vi: 'thủ tục này không dùng', en: 'no use here' },
};

export const deedNames: Readonly<Record<Deed, Text>> = {
  propose: { vi: 'thẩm tra, đề xuất', en: 'verify and propose' },
  refuse: { vi: 'từ chối hồ sơ', en: 'refuse' },
  'request-supplement': { vi: 'yêu cầu bổ sung', en: 'request a supplement' },
  'receive-supplement': { vi: 'nhận giấy tờ bổ sung', en: 'receive a supplement' },
  suspend: { vi: 'tạm dừng', en: 'suspend' },
  continue: { vi: 'tiếp tục', en: 'continue' },
  extend: { vi: 'gia hạn', en: 'extend the term' },
  'request-payment': { vi: 'yêu cầu nộp phí, lệ phí', en: 'request the fee' },
  'record-payment': { vi: 'ghi nhận đã nộp', en: 'record the payment' },
  'waive-fee': { vi: 'miễn phí, lệ phí', en: 'waive the fee' },
  'settle-dispute': { vi: 'xử lý dữ liệu bị báo sai', en: 'settle what is called wrong' },
  approve: { vi: 'ký duyệt', en: 'approve' },
  decline: { vi: 'trả lại', en: 'send back' },
  reschedule: { vi: 'xin lỗi, hẹn lại', en: 'promise a later day' },
  'close-review': { vi: 'xem lại sau quyết định', en: 'review after the decision' },
  'ask-outside': { vi: 'hỏi lại bên ngoài tỉnh', en: 'ask outside once more' },
  'keep-appointment': { vi: 'tiếp người đến hẹn', en: 'receive who comes in person' },
  'miss-appointment': { vi: 'ghi nhận không đến hẹn', en: 'note that nobody came' },
  'give-opinion': { vi: 'cho ý kiến', en: 'give an opinion' },
};

/** Whom a dossier waits for while its own agency has nothing to do. */
export const waitNames: Readonly<Record<Wait, Text>> = {
  citizen: { vi: 'người dân', en: 'the citizen' },
  agencies: { vi: 'cơ quan khác', en: 'other agencies' },
  outside: { vi: 'bên ngoài tỉnh', en: 'whoever decides outside' },
  paused: { vi: 'hết tạm dừng', en: 'the end of a pause' },
};

export const actingNames: Readonly<Record<Acting['by'], Text>> = {
  organisation: { vi: 'nộp cho doanh nghiệp', en: 'filed for a firm' },
  child: { vi: 'nộp cho con', en: 'filed for a child' },
  mandate: { vi: 'nộp theo ủy quyền', en: 'filed on a mandate' },
};

export const roleNames = {
  officer: { vi: 'Cán bộ', en: 'Officers' },
  leader: { vi: 'Lãnh đạo', en: 'Leaders' },
  consulted: { vi: 'Cơ quan được hỏi', en: 'Agencies that are asked' },
} as const satisfies Readonly<Record<string, Text>>;
