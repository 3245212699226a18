import { ClockView } from '../../answers/clock.ts';
import { PaperLink } from '../../answers/dossier.ts';
import { EventLog } from '../../answers/event-log.ts';
import { AskedQuestion } from '../../answers/question.ts';
import { LinkedView } from '../../answers/linked.ts';
import { RatingWords } from '../../answers/ratings.ts';
import { SeenDossier } from '../../answers/staff-dossier.ts';
import { TemplatePreview } from '../../answers/templates.ts';
import * as lists from '../../answers/lists.ts';
import { FormNumber } from '../../papers/forms.ts';
import { Urgency } from '../../../core/urgency.ts';
import { ofDossier, string, type Operation, type Described } from './operation.ts';

const date = { ...string, format: 'date' };
const paper = { ...ofDossier, answers: { 200: PaperLink } } as const;

const inboxRole = { role: { ...string, enum: ['officer', 'leader'] } };

/** Looking at dossiers, their clock and their papers. */
export const reading = {
  'GET /v1/dossiers/{code}': {
    summary: { vi: 'Một hồ sơ, như người hỏi được xem', en: 'One dossier, as far as the caller may see it' },
    ...ofDossier,
    answers: { 200: SeenDossier, 304: undefined },
    tagged: true,
  },
  'GET /v1/dossiers/{code}/events': {
    summary: { vi: 'Nhật ký hồ sơ với chuỗi băm', en: 'The log of a dossier with its hash chain' },
    ...ofDossier,
    answers: { 200: EventLog },
    tagged: true,
  },
  'GET /v1/dossiers/{code}/clock': {
    summary: {
      vi: 'Thời hạn của hồ sơ, tính từng bước có căn cứ',
      en: 'The clock of a dossier, step by step with grounds',
    },
    ...ofDossier,
    answers: { 200: ClockView },
    query: { at: { type: 'string', format: 'date-time', description: 'Any instant since the dossier came in.' } },
    refusals: ['invalid-fields'],
  },
  'GET /v1/dossiers/{code}/question': {
    summary: {
      vi: 'Điều cơ quan khác hỏi ý kiến đơn vị của tôi về một hồ sơ, và chỉ những gì cần để trả lời',
      en: 'What another agency asks mine about a dossier, and no more of it than that',
    },
    ...ofDossier,
    answers: { 200: AskedQuestion },
    tagged: true,
  },
  'GET /v1/linked/{code}': {
    summary: {
      vi: 'Thủ tục liên thông theo mã hồ sơ đầu tiên: từng việc đang ở đâu',
      en: 'A linked procedure by the code of its first dossier: where each part of it stands',
    },
    ...ofDossier,
    answers: { 200: LinkedView },
  },
  'GET /v1/inbox': {
    summary: {
      vi: 'Việc đang chờ của đơn vị, đến hạn trước xếp trước',
      en: 'Open tasks of the unit, by when they are due',
    },
    answers: { 200: lists.Inbox },
    listed: true,
    query: {
      ...inboxRole,
      due: { ...string, enum: Urgency.options },
      state: { ...string, enum: ['supplement', 'doubted'] },
      holder: { ...string, enum: ['me'] },
      procedure: string,
      code: { ...string, description: 'A part of the code of the dossier.' },
    },
    refusals: ['invalid-fields'],
  },
  'GET /v1/inbox/counts': {
    summary: {
      vi: 'Số việc đang chờ của đơn vị, theo hạn, tình trạng và thủ tục',
      en: 'Open tasks of the unit in numbers, by urgency, state and procedure',
    },
    answers: { 200: lists.InboxCounts },
    query: inboxRole,
  },
  'GET /v1/late-dossiers': {
    summary: {
      vi: 'Hồ sơ của đơn vị đã trễ hoặc sắp đến hạn, kể cả đang ở nơi khác',
      en: 'Dossiers of the unit that are late or about to be, also where others act',
    },
    answers: { 200: lists.LateDossiers },
  },
  'GET /v1/discrepancies': {
    summary: {
      vi: 'Dữ liệu bị báo sai hoặc không khớp trong hồ sơ của đơn vị, cũ nhất trước',
      en: 'Values in doubt in the dossiers of the unit, the oldest first',
    },
    answers: { 200: lists.Discrepancies },
    listed: true,
  },
  'GET /v1/rating-words': {
    summary: {
      vi: 'Lời người dân viết kèm đánh giá trong một tháng đã qua, đã che tên và số; đơn vị có từ 10 lượt đánh giá, ít nhất 5 lượt có lời',
      en: 'What people wrote beside their ratings in a past month, masked; of units with ten ratings or more, five of them with words',
    },
    answers: { 200: RatingWords },
    query: {
      area: { ...string, description: 'Identifier of an agency; it stands for all below it, too.' },
      month: { ...string, pattern: String.raw`^\d{4}-\d{2}$`, description: 'The last one that is over by default.' },
    },
    refusals: ['bad-period', 'not-found'],
    listed: true,
  },
  'GET /v1/colleagues': {
    summary: { vi: 'Đơn vị của tôi và đồng nghiệp', en: 'My unit and who works there' },
    answers: { 200: lists.Colleagues },
  },
  'GET /v1/dossiers/{code}/receipt': {
    summary: { vi: 'Nơi tải giấy tiếp nhận (PDF)', en: 'Where to fetch the receipt (PDF)' },
    ...paper,
  },
  'GET /v1/dossiers/{code}/result': {
    summary: { vi: 'Nơi tải kết quả đã ký số (PDF)', en: 'Where to fetch the signed result (PDF)' },
    ...paper,
  },
  'GET /v1/dossiers/{code}/papers/{form}': {
    summary: {
      vi: 'Nơi tải một biểu mẫu của hồ sơ (PDF), theo số mẫu của Thông tư 03/2025/TT-VPCP',
      en: 'Where to fetch an official form about a dossier (PDF), by its number in Circular 03/2025/TT-VPCP',
    },
    path: { ...ofDossier.path, form: { ...string, enum: FormNumber.options } },
    answers: { 200: PaperLink },
  },
  'POST /v1/dossiers/{code}/paper-preview': {
    summary: {
      vi: 'Xem trước giấy sẽ gửi (yêu cầu bổ sung, từ chối, xin lỗi hẹn lại) hoặc kết quả sẽ ký; không lưu gì',
      en: 'The letter that an act would send, or the result that would be signed, before it is done; nothing of it is kept',
    },
    ...ofDossier,
    answers: { 200: TemplatePreview },
    versioned: true,
    refusals: [
      'ended',
      'not-now',
      'not-yours',
      'own-dossier',
      'fee-due',
      'dispute-open',
      'supplement-used',
      'unknown-component',
      'source-answered',
      'wallet-presented',
      'component-integrated',
      'repository-holds',
      'supplied-already',
      'source-silent',
      'smuggled-document',
      'uncited-item',
      'field-settled',
      'asked-twice',
      'no-such-reason',
      'supplement-first',
      'rescheduled-already',
      'apology-too-late',
      'wrong-day',
    ],
  },
  'GET /v1/register': {
    summary: {
      vi: 'Nơi tải Sổ theo dõi hồ sơ của đơn vị (PDF): hồ sơ nhận từ ngày đến ngày',
      en: 'Where to fetch the register of one’s own unit (PDF): what was received from one day to another',
    },
    answers: { 200: PaperLink },
    query: { from: date, until: date, field: string },
    refusals: ['invalid-fields'],
  },
} as const satisfies Partial<Record<Described, Operation>>;
