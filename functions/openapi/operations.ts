import type * as z from 'zod/mini';
import { dossierCodePattern } from '../../core/dossier-code.ts';
import type { RefusalCode } from '../../core/refusal.ts';
import type { Text } from '../../core/text.ts';
import { ApiDescription, ProcedureForm, ProcedureGuide, ProcedureList } from '../answers/catalogue.ts';
import { ClockView } from '../answers/clock.ts';
import { Decided, EventLog, PaperLink, Receipted, SeenDossier } from '../answers/dossier.ts';
import { OpenedDraft, SavedDraft } from '../answers/draft.ts';
import * as lists from '../answers/lists.ts';
import { SessionState } from '../answers/session.ts';
import { StaffChanged, StaffRoll } from '../answers/staff.ts';
import type { EndpointKey } from '../endpoints.ts';
import { FormNumber } from '../papers/forms.ts';

/** The rows that have an address of their own. */
export type Described = Exclude<EndpointKey, '$default'>;

/** The statuses of what was done. */
export const done = [200, 201, 204, 302, 304] as const;
export type Done = (typeof done)[number];

/** What stands in the document about an operation beside what follows from its row. */
export interface Operation {
  readonly summary: Text;
  /** What each variable of the path may be. */
  readonly path?: Readonly<Record<string, object>>;
  /** What is answered when it is done, by status: a value of this schema, or nothing. */
  readonly answers: Readonly<Partial<Record<Done, z.ZodMiniType | undefined>>>;
  /** What the browser’s cookies are told. */
  readonly cookie?: string;
  /** The answer carries the version as `ETag`. */
  readonly tagged?: true;
  /** It changes what is there, and only in the version that the caller has seen. */
  readonly versioned?: true;
  /** It is done once, however often it is asked for with the same key. */
  readonly keyed?: true;
  /** A part of a list, chosen by `limit` and `cursor`. */
  readonly listed?: true;
  /** Other parameters of the query, none of which must be given: what each may be. */
  readonly query?: Readonly<Record<string, object>>;
  /** Why it may be refused. */
  readonly refusals?: readonly RefusalCode[];
}

const string = { type: 'string' };
const date = { ...string, format: 'date' };
const ofProcedure = { path: { code: string } };
const ofDraft = { path: { id: { ...string, format: 'uuid' } } };
const ofDossier = { path: { code: { ...string, pattern: dossierCodePattern.source } } };
const decided = { ...ofDossier, answers: { 200: Decided }, tagged: true, versioned: true } as const;
const ofStaff = { path: { id: string }, answers: { 200: StaffChanged } } as const;
const paper = { ...ofDossier, answers: { 200: PaperLink } } as const;

export const operations: Readonly<Record<Described, Operation>> = {
  'GET /v1/openapi.json': {
    summary: { vi: 'Mô tả API này', en: 'The description of this API' },
    answers: { 200: ApiDescription },
  },
  'GET /v1/procedures': {
    summary: { vi: 'Các thủ tục tỉnh đang tiếp nhận', en: 'The procedures the province offers today' },
    answers: { 200: ProcedureList },
  },
  'GET /v1/procedures/{code}': {
    summary: { vi: 'Một thủ tục, theo mã hoặc tên rút gọn', en: 'One procedure, by code or slug' },
    ...ofProcedure,
    answers: { 200: ProcedureGuide },
    refusals: ['no-such-edition'],
  },
  'GET /v1/procedures/{code}/form': {
    summary: { vi: 'Tờ khai điện tử của thủ tục', en: 'The e-form of a procedure' },
    ...ofProcedure,
    answers: { 200: ProcedureForm },
    refusals: ['no-such-edition'],
  },
  'GET /auth/login': {
    summary: { vi: 'Bắt đầu đăng nhập', en: 'Begin to sign in' },
    answers: { 302: undefined },
    cookie: 'The sign-in under way',
    query: {
      audience: { type: 'string', enum: ['citizen', 'staff'], default: 'citizen' },
      return: { type: 'string', default: '/', description: 'A path of the portal to come back to.' },
    },
    refusals: ['sign-in-failed', 'sign-in-unavailable'],
  },
  'GET /auth/callback': {
    summary: { vi: 'Trở về từ dịch vụ định danh', en: 'Come back from the identity provider' },
    answers: { 302: undefined },
    cookie: 'The session',
    query: { code: string, state: string, iss: string, error: string },
    refusals: ['sign-in-cancelled', 'sign-in-failed', 'sign-in-unavailable', 'unknown-staff', 'nameless-staff'],
  },
  'POST /auth/logout': {
    summary: { vi: 'Đăng xuất', en: 'Sign out' },
    answers: { 204: undefined },
    cookie: 'Takes the session away',
  },
  'GET /auth/session': {
    summary: { vi: 'Ai đang đăng nhập', en: 'Who is signed in' },
    answers: { 200: SessionState },
  },
  'POST /v1/drafts': {
    summary: {
      vi: 'Mở tờ khai, điền sẵn từ các cơ sở dữ liệu; 200 khi đã mở từ trước',
      en: 'Open a form, filled in from the databases; 200 where it was open already',
    },
    answers: { 200: OpenedDraft, 201: OpenedDraft },
    tagged: true,
    refusals: ['not-found', 'no-such-edition', 'changed-meanwhile', 'too-many'],
  },
  'GET /v1/drafts/{id}': {
    summary: { vi: 'Tờ khai đang điền', en: 'A form as it was left' },
    ...ofDraft,
    answers: { 200: OpenedDraft },
    tagged: true,
  },
  'PUT /v1/drafts/{id}': {
    summary: { vi: 'Lưu tờ khai đang điền', en: 'Keep what was filled in so far' },
    ...ofDraft,
    answers: { 200: SavedDraft },
    tagged: true,
    versioned: true,
    refusals: ['too-many'],
  },
  'POST /v1/dossiers': {
    summary: {
      vi: 'Nộp hồ sơ; gửi lại cùng khóa thì nhận lại cùng kết quả',
      en: 'Submit a dossier; the same key again gives the same answer again',
    },
    answers: { 201: Receipted },
    tagged: true,
    keyed: true,
    refusals: ['prefill-expired', 'no-such-edition', 'unknown-field', 'already-registered', 'too-many'],
  },
  'GET /v1/me/dossiers': {
    summary: { vi: 'Hồ sơ của tôi, mới nhất trước', en: 'My dossiers, the newest first' },
    answers: { 200: lists.OwnDossiers },
    listed: true,
  },
  'GET /v1/me/access-log': {
    summary: { vi: 'Ai đã xem dữ liệu của tôi', en: 'Who has read my data' },
    answers: { 200: lists.AccessList },
    listed: true,
  },
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
  'GET /v1/inbox': {
    summary: {
      vi: 'Việc đang chờ của đơn vị, đến hạn trước xếp trước',
      en: 'Open tasks of the unit, by when they are due',
    },
    answers: { 200: lists.Inbox },
    listed: true,
    query: { role: { type: 'string', enum: ['officer', 'leader'] } },
  },
  'GET /v1/colleagues': {
    summary: { vi: 'Đơn vị của tôi và đồng nghiệp', en: 'My unit and who works there' },
    answers: { 200: lists.Colleagues },
  },
  'GET /v1/staff': {
    summary: {
      vi: 'Nhân sự của đơn vị: chức vụ, thẩm quyền, ủy quyền',
      en: 'Staff of a unit: positions, mandates, delegations',
    },
    answers: { 200: StaffRoll },
    query: { unit: { type: 'string', description: 'Identifier of the agency, for operators; one’s own by default.' } },
    refusals: ['not-found'],
  },
  'POST /v1/staff/{id}/departure': {
    summary: {
      vi: 'Cho thôi việc và bàn giao mọi việc đang giữ',
      en: 'End somebody’s service and hand over all they hold',
    },
    ...ofStaff,
    refusals: ['no-such-colleague', 'changed-meanwhile'],
  },
  'POST /v1/staff/{id}/delegation': {
    summary: { vi: 'Ủy quyền ký trong một thời hạn', en: 'Delegate the signature for a time' },
    ...ofStaff,
    refusals: ['beyond-mandate', 'empty-period', 'mandate-ended', 'changed-meanwhile'],
  },
  'POST /v1/staff/{id}/revocation': {
    summary: { vi: 'Chấm dứt ủy quyền trước hạn', en: 'End a delegation before its time' },
    ...ofStaff,
    refusals: ['no-such-mandate', 'changed-meanwhile'],
  },
  'GET /v1/parked': {
    summary: { vi: 'Hồ sơ dừng vì sự cố', en: 'Dossiers that a fault has stopped' },
    answers: { 200: lists.ParkedList },
    listed: true,
  },
  'GET /v1/unsynchronised': {
    summary: {
      vi: 'Hồ sơ Cổng Dịch vụ công quốc gia không nhận',
      en: 'Dossiers that the National Public Service Portal does not accept',
    },
    answers: { 200: lists.UnsynchronisedList },
    listed: true,
  },
  'POST /v1/dossiers/{code}/claim': {
    summary: { vi: 'Nhận việc', en: 'Take the open task' },
    ...decided,
    refusals: ['not-now', 'not-yours', 'own-dossier', 'same-person'],
  },
  'POST /v1/dossiers/{code}/verification': {
    summary: { vi: 'Đề xuất kết quả hoặc từ chối có căn cứ', en: 'Propose the result, or refuse with grounds' },
    ...decided,
    refusals: ['not-now', 'not-yours', 'own-dossier', 'already-registered'],
  },
  'POST /v1/dossiers/{code}/confirmation': {
    summary: { vi: 'Xác nhận bản dự thảo hoặc báo sai', en: 'Agree with the draft certificate, or say what is wrong' },
    ...decided,
    refusals: ['not-now'],
  },
  'POST /v1/dossiers/{code}/approval': {
    summary: { vi: 'Duyệt ký hoặc trả lại cán bộ', en: 'Approve, or send back to the officer' },
    ...decided,
    refusals: ['not-now', 'not-yours', 'own-dossier', 'same-person'],
  },
  'POST /v1/dossiers/{code}/release': {
    summary: { vi: 'Trả lại việc đã nhận', en: 'Give a claimed task back' },
    ...decided,
    refusals: ['not-now', 'not-yours', 'not-held'],
  },
  'POST /v1/dossiers/{code}/reassignment': {
    summary: { vi: 'Giao việc cho người khác', en: 'Give the task to a colleague' },
    ...decided,
    refusals: ['not-now', 'own-dossier', 'no-such-colleague', 'same-holder', 'same-person'],
  },
  'POST /v1/dossiers/{code}/assistance': {
    summary: { vi: 'Ghi nhận đã giúp người dân nộp hồ sơ', en: 'Record having helped the citizen to file' },
    ...decided,
    refusals: ['ended', 'not-now'],
  },
  'POST /v1/dossiers/{code}/supplement-request': {
    summary: { vi: 'Yêu cầu bổ sung, một lần cho mọi nội dung', en: 'Ask for all that is missing, once' },
    ...decided,
    refusals: [
      'ended',
      'not-now',
      'not-yours',
      'own-dossier',
      'supplement-used',
      'unknown-component',
      'component-looked-up',
      'uncited-item',
      'field-settled',
      'asked-twice',
    ],
  },
  'POST /v1/dossiers/{code}/supplement': {
    summary: { vi: 'Trả lời yêu cầu bổ sung', en: 'Answer what was asked for' },
    ...decided,
    refusals: ['ended', 'not-now', 'answer-too-late', 'paper-awaited', 'not-asked'],
  },
  'POST /v1/dossiers/{code}/supplement-receipt': {
    summary: { vi: 'Ghi nhận giấy tờ bổ sung nộp tại bộ phận một cửa', en: 'Record papers brought to the counter' },
    ...decided,
    refusals: ['ended', 'not-now', 'answer-too-late', 'own-dossier', 'not-asked', 'questions-open'],
  },
  'POST /v1/dossiers/{code}/withdrawal': {
    summary: { vi: 'Rút hồ sơ khi chưa có kết quả', en: 'Withdraw before there is a decision' },
    ...decided,
    refusals: ['ended', 'decided-already'],
  },
  'POST /v1/dossiers/{code}/suspension': {
    summary: { vi: 'Tạm dừng giải quyết có căn cứ', en: 'Pause for a reason that the procedure names' },
    ...decided,
    refusals: ['ended', 'not-now', 'not-yours', 'own-dossier', 'no-such-reason'],
  },
  'POST /v1/dossiers/{code}/continuation': {
    summary: { vi: 'Giải quyết tiếp hồ sơ đã tạm dừng', en: 'Take a paused dossier up again' },
    ...decided,
    refusals: ['ended', 'not-now', 'own-dossier'],
  },
  'POST /v1/dossiers/{code}/extension': {
    summary: { vi: 'Gia hạn theo lý do luật cho phép', en: 'Take more time for a reason the law allows' },
    ...decided,
    refusals: ['ended', 'not-now', 'own-dossier', 'no-such-reason', 'extended-already'],
  },
  'POST /v1/dossiers/{code}/rescheduling': {
    summary: { vi: 'Xin lỗi và hẹn lại ngày trả, một lần', en: 'Apologise and promise a new day, once' },
    ...decided,
    refusals: ['ended', 'not-now', 'own-dossier', 'rescheduled-already', 'apology-too-late', 'wrong-day'],
  },
  'POST /v1/dossiers/{code}/payment-request': {
    summary: { vi: 'Yêu cầu nộp phí, lệ phí', en: 'Ask for the fee' },
    ...decided,
    refusals: ['ended', 'not-now', 'not-yours', 'own-dossier', 'nothing-due'],
  },
  'POST /v1/dossiers/{code}/payment': {
    summary: { vi: 'Ghi nhận đã nộp phí, lệ phí', en: 'Record that the fee was paid' },
    ...decided,
    refusals: ['ended', 'not-now', 'own-dossier', 'nothing-due'],
  },
  'POST /v1/dossiers/{code}/fee-waiver': {
    summary: { vi: 'Miễn phí, lệ phí theo luật', en: 'Waive the fee for a reason of the law' },
    ...decided,
    refusals: ['ended', 'not-now', 'not-yours', 'own-dossier', 'nothing-due', 'no-such-reason'],
  },
  'POST /v1/dossiers/{code}/resume': {
    summary: { vi: 'Cho hồ sơ dừng vì sự cố đi tiếp', en: 'Let a stopped dossier go on' },
    ...decided,
    refusals: ['not-now'],
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
  'GET /v1/register': {
    summary: {
      vi: 'Nơi tải Sổ theo dõi hồ sơ của đơn vị (PDF): hồ sơ nhận từ ngày đến ngày',
      en: 'Where to fetch the register of one’s own unit (PDF): what was received from one day to another',
    },
    answers: { 200: PaperLink },
    query: { from: date, until: date, field: string },
    refusals: ['invalid-fields'],
  },
  'POST /v1/dossiers/{code}/synchronisation': {
    summary: {
      vi: 'Gửi lại trạng thái hồ sơ lên Cổng Dịch vụ công quốc gia',
      en: 'Tell the National Public Service Portal of a dossier once more',
    },
    ...ofDossier,
    answers: { 204: undefined },
  },
  'GET /v1/dead-letters': {
    summary: { vi: 'Thông báo không giao được', en: 'Deliveries that failed for good' },
    answers: { 200: lists.DeadLetters },
  },
  'POST /v1/outages': {
    summary: { vi: 'Ghi nhận thời gian hệ thống gián đoạn', en: 'Record when the system did not work' },
    answers: { 200: lists.Credited },
  },
  'POST /v1/dead-letters/redrive': {
    summary: { vi: 'Giao lại các thông báo đó', en: 'Deliver them once more' },
    answers: { 200: lists.Redriven },
  },
};
