import * as answers from '../../answers/administration.ts';
import { string, type Described, type Operation } from './operation.ts';

/** What whoever answers for the procedures reads: it stands in files, and nothing here changes them. */
export const administering = {
  'GET /v1/administration/procedures': {
    summary: {
      vi: 'Mọi thủ tục với các phiên bản: đang áp dụng, sắp áp dụng, hết mà chưa có bản sau',
      en: 'Every procedure with its editions: in force, to come, ending without another',
    },
    answers: { 200: answers.EditionsList },
  },
  'GET /v1/administration/procedures/{code}': {
    summary: {
      vi: 'Một thủ tục: từng phiên bản, khác bản trước ở đâu, lần mô phỏng gần nhất',
      en: 'One procedure: each edition, what it changes, and the last simulation',
    },
    path: { code: string },
    answers: { 200: answers.EditionsView },
    refusals: ['not-found'],
  },
  'GET /v1/administration/holidays': {
    summary: {
      vi: 'Ngày nghỉ, ngày làm bù từng năm; năm nào chưa chắc chắn',
      en: 'Days off and days worked for them; which years are not sure',
    },
    answers: { 200: answers.HolidayList },
  },
  'GET /v1/administration/due': {
    summary: {
      vi: 'Hạn trả kết quả nếu nhận vào một thời điểm, và vì sao',
      en: 'When a result would be due that is asked for at an instant, and why',
    },
    query: {
      procedure: { ...string, description: 'Code or slug.' },
      received: { ...string, description: '2026-03-02T10:00, in Vietnam’s time where no time zone is said.' },
    },
    answers: { 200: answers.DueReckoned },
    refusals: ['invalid-fields', 'not-found', 'no-such-edition'],
  },
  'GET /v1/administration/accounts': {
    summary: {
      vi: 'Tài khoản nhận phí, lệ phí của từng loại cơ quan; xã nào chưa có',
      en: 'Accounts into which fees are paid, by the kind of agency; which communes have none',
    },
    answers: { 200: answers.AccountList },
  },
} as const satisfies Partial<Record<Described, Operation>>;
