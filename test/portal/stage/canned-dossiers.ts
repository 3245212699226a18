import type { DossierView } from '../../../functions/answers/dossier.ts';
import { agencyName } from '../../../core/province.ts';
import { vietQr } from '../../../core/viet-qr.ts';
import { nested } from '../../../portal/src/form/answers.ts';
import type { Text } from '../../../portal/src/words/text.ts';
import {
  asOf,
  code,
  commune,
  communes,
  declared,
  edition,
  lateRegistration,
  prefill,
  procedure,
} from './canned-data.ts';

export const base: DossierView = {
  code,
  procedure: procedure.code,
  edition: edition.id,
  name: procedure.name,
  commune: { code: commune.code, fullName: commune.fullName },
  communes: communes.slice(0, 2).map(({ code: known, fullName }) => ({ code: known, fullName })),
  status: 4,
  statusText: { vi: 'Đang xử lý', en: 'Being processed' },
  phase: 'verify',
  version: 3,
  dueAt: '2026-11-23T10:00:00Z',
  submittedAt: asOf,
  changedAt: asOf,
  marks: [],
  sentence: {
    vi: `UBND ${commune.fullName} đang thẩm tra hồ sơ.`,
    en: `The People’s Committee of ${commune.name} is verifying the dossier.`,
  },
  answers: nested(edition.form, declared()),
  prefill: prefill(false),
  flags: [{ path: 'mother.birth', claimed: '15/03/1996' }],
  form: edition.form,
  timeline: [
    { type: 'dossier-submitted', at: asOf, text: { vi: 'Đã nộp hồ sơ', en: 'Dossier submitted' }, by: 'citizen' },
    {
      type: 'checks-recorded',
      at: asOf,
      text: { vi: 'Đã kiểm tra dữ liệu', en: 'The data were checked' },
      by: 'machine',
    },
  ],
  notes: [],
  finance: 'none',
  delivery: 'none',
  fee: 0,
  extended: [],
  withdrawable: true,
  papers: [],
  copies: [],
  receipt: `/v1/dossiers/${code}/receipt`,
};

type Entry = DossierView['timeline'][number];

interface Happened {
  readonly type: Entry['type'];
  readonly day: number;
  readonly text: Text;
  readonly note?: string;
}

const account = { bin: '000000', bank: 'NGÂN HÀNG VÍ DỤ', account: '0000000000', holder: 'TÀI KHOẢN VÍ DỤ' };
const transfer = vietQr(account, 75_000, code);

const at = (day: number) => `2026-11-${day}T03:00:00Z`;

/** What happened to the dossier after that, with what people wrote. */
const then = (...happened: Happened[]): Pick<DossierView, 'timeline' | 'notes'> => {
  return {
    timeline: [
      ...base.timeline,
      ...happened.map(({ type, day, text }) => ({ type, at: at(day), text, by: 'staff' as const })),
    ],
    notes: happened.flatMap(({ type, day, note }) => (note === undefined ? [] : [{ type, at: at(day), note }])),
  };
};

const verified = { type: 'verification-completed', text: { vi: 'Cán bộ đã thẩm tra xong', en: 'Verified' } } as const;

/** An officer has it for the third time. */
export const cameBack = then(
  { ...verified, day: 22 },
  { type: 'approval-declined', day: 22, text: { vi: 'Lãnh đạo chuyển lại', en: 'Sent back' }, note: 'Quê quán?' },
  { ...verified, day: 23 },
  {
    type: 'draft-disputed',
    day: 24,
    text: { vi: 'Người nộp báo bản dự thảo chưa đúng', en: 'Disputed' },
    note: 'Tên đệm sai:\nBảo, không phải Bão',
  },
  {
    type: 'task-reassigned',
    day: 25,
    text: { vi: 'Lãnh đạo đã giao lại việc', en: 'Given away' },
    note: 'Người giữ nghỉ phép',
  },
  { type: 'dossier-resumed', day: 26, text: { vi: 'Tiếp tục xử lý', en: 'Went on' } },
);

type Moment =
  | 'verify'
  | 'confirm'
  | 'returned'
  | 'revoked'
  | 'refused'
  | 'supplement'
  | 'paper'
  | 'sent'
  | 'mixed'
  | 'answered'
  | 'supplied'
  | 'payment'
  | 'suspended'
  | 'stopped'
  | 'withdrawn'
  | 'rescheduled'
  | 'extended';

const [form, paper] = edition.components;
if (form === undefined || paper === undefined) throw new Error('no components');
/** The paper that is asked for. */
export const paperName = paper.name.vi;
const [suspension] = edition.suspensions;
const [extension] = edition.extensions;
const stopped: DossierView['halt'] = {
  code: 'supplement-not-received',
  label: { vi: 'Hết thời hạn bổ sung mà chưa nhận được nội dung được yêu cầu', en: 'What was asked for did not come' },
  ground: edition.stop.ground,
};

const askedForm = {
  component: form.id,
  name: form.name,
  ground: form.ground,
  fields: ['child.givenName', 'child.homeTown', 'father.declared'],
};
const askedPaper = { component: paper.id, name: paper.name, ground: paper.ground, fields: [] };

const asked = (items: NonNullable<DossierView['supplement']>['items']): DossierView => ({
  ...base,
  status: 5,
  phase: 'supplement',
  version: 5,
  action: 'supplement',
  statusText: { vi: 'Yêu cầu bổ sung giấy tờ', en: 'Supplement requested' },
  sentence: { vi: 'Bạn cần bổ sung hồ sơ.', en: 'Please supply what is missing.' },
  supplement: { items, answerBy: '2026-12-02T10:00:00Z', answered: false, sent: false, received: false },
  papers: [
    {
      form: '02',
      name: { vi: 'Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ', en: 'Request for supplements' },
      number: '01/PBS-BPTNTKQ',
      at: at(23),
      url: `/v1/dossiers/${code}/papers/02`,
      sentAt: at(23),
    },
  ],
  ...then({
    type: 'supplement-requested',
    day: 23,
    text: { vi: 'Cơ quan yêu cầu bổ sung hồ sơ', en: 'The agency asked for what is missing' },
    note: 'Tên của con khác với Giấy chứng sinh.',
  }),
});

const mixed = asked([askedForm, askedPaper]);
const awaited = asked([askedPaper]);

const sentIn = ({ supplement, action: _action, ...rest }: DossierView): DossierView => ({
  ...rest,
  ...(supplement === undefined ? {} : { supplement: { ...supplement, sent: true } }),
});

/** The same dossier at the moments of its way that look different. */
export const dossiers: Record<Moment, DossierView> = {
  verify: base,
  confirm: {
    ...base,
    phase: 'confirm',
    version: 5,
    action: 'confirm',
    answerBy: '2026-11-25T10:30:00Z',
    sentence: { vi: 'Mời bạn xem và xác nhận bản dự thảo.', en: 'Please read and confirm the draft.' },
  },
  returned: {
    ...base,
    withdrawable: false,
    status: 10,
    phase: 'closed',
    version: 9,
    statusText: { vi: 'Đã trả kết quả', en: 'Result returned' },
    sentence: { vi: 'Kết quả đã có. Bạn tải về ở dưới.', en: 'The result is there. Download it below.' },
    marks: [lateRegistration],
    result: { number: '12/2026', issuedAt: '2026-11-22T03:00:00Z', url: `/v1/dossiers/${code}/result` },
  },
  revoked: {
    ...base,
    withdrawable: false,
    status: 10,
    phase: 'closed',
    version: 10,
    statusText: { vi: 'Đã trả kết quả', en: 'Result returned' },
    sentence: { vi: 'Kết quả đã có. Bạn tải về ở dưới.', en: 'The result is there. Download it below.' },
    marks: [lateRegistration],
    result: {
      number: '12/2026',
      issuedAt: '2026-11-22T03:00:00Z',
      url: `/v1/dossiers/${code}/result`,
      revoked: {
        code: 'against-law',
        label: { vi: 'Cấp trái quy định', en: 'Issued against the law' },
        ground: 'Điều 70',
        at: '2026-11-23T03:00:00Z',
      },
    },
  },
  refused: {
    ...base,
    withdrawable: false,
    status: 3,
    phase: 'refused',
    version: 6,
    statusText: { vi: 'Không được tiếp nhận', en: 'Not received' },
    sentence: { vi: 'Hồ sơ không được tiếp nhận.', en: 'The dossier was not received.' },
    refusal: edition.refusalReasons.slice(0, 1),
    ...then({
      type: 'dossier-refused',
      day: 22,
      text: { vi: 'Hồ sơ không được tiếp nhận', en: 'The dossier was refused' },
      note: 'Trẻ đã có tên tại sổ 12, số 34.',
    }),
  },
  supplement: asked([askedForm]),
  paper: awaited,
  sent: sentIn(awaited),
  mixed,
  answered: {
    ...mixed,
    version: 6,
    supplement: {
      items: [askedForm, askedPaper],
      answerBy: '2026-12-02T10:00:00Z',
      answered: true,
      sent: false,
      received: false,
    },
    timeline: [
      ...mixed.timeline,
      {
        type: 'supplement-answered',
        at: at(24),
        text: { vi: 'Đã trả lời các câu hỏi bổ sung', en: 'The questions were answered' },
        by: 'citizen',
      },
    ],
  },
  supplied: {
    ...base,
    version: 6,
    supplement: { items: [askedForm], answerBy: '2026-12-02T10:00:00Z', answered: true, sent: false, received: true },
  },
  payment: {
    ...base,
    status: 6,
    phase: 'payment',
    version: 5,
    finance: 'due',
    fee: 75_000,
    statusText: { vi: 'Yêu cầu thực hiện nghĩa vụ tài chính', en: 'Payment requested' },
    sentence: { vi: 'Bạn cần nộp tiền.', en: 'Please pay what is due.' },
    payTo: { ...account, ...(transfer === undefined ? {} : { qr: transfer }) },
    paidTo: { name: agencyName(commune), counter: agencyName(commune) },
  },
  suspended: {
    ...base,
    status: 8,
    phase: 'suspended',
    version: 5,
    statusText: { vi: 'Dừng xử lý', en: 'Processing stopped' },
    sentence: { vi: 'Cơ quan tạm dừng giải quyết.', en: 'The agency has paused.' },
    ...(suspension === undefined
      ? {}
      : {
          halt: {
            code: suspension.code,
            label: suspension.label,
            ground: suspension.ground,
            until: '2026-11-27T10:30:00Z',
          },
        }),
    ...then({
      type: 'dossier-suspended',
      day: 23,
      text: { vi: 'Tạm dừng giải quyết', en: 'Paused' },
      note: 'Đã hỏi Phường Đông Quang.',
    }),
  },
  stopped: {
    ...base,
    status: 8,
    phase: 'stopped',
    version: 7,
    withdrawable: false,
    statusText: { vi: 'Dừng xử lý', en: 'Processing stopped' },
    sentence: { vi: 'Hồ sơ đã dừng giải quyết.', en: 'The dossier was stopped.' },
    halt: stopped,
  },
  withdrawn: {
    ...base,
    status: 7,
    phase: 'withdrawn',
    version: 6,
    withdrawable: false,
    statusText: { vi: 'Công dân yêu cầu rút hồ sơ', en: 'Withdrawn by the citizen' },
    sentence: { vi: 'Hồ sơ đã dừng theo yêu cầu của bạn.', en: 'The dossier was stopped as you asked.' },
    ...then({ type: 'dossier-withdrawn', day: 22, text: { vi: 'Người nộp rút hồ sơ', en: 'Withdrawn' } }),
  },
  extended: {
    ...base,
    version: 4,
    dueAt: '2026-11-27T10:30:00Z',
    extended:
      extension === undefined
        ? []
        : [{ at: at(22), code: extension.code, label: extension.label, ground: extension.ground }],
    ...then({
      type: 'term-extended',
      day: 22,
      text: { vi: 'Thời hạn được kéo dài', en: 'The term was extended' },
      note: 'Đã hỏi Phường Đông Quang.',
    }),
  },
  rescheduled: {
    ...base,
    version: 6,
    rescheduled: { at: '2026-11-22T03:00:00Z', day: '2026-11-26' },
    dueAt: '2026-11-26T10:00:00Z',
    ...then({
      type: 'dossier-rescheduled',
      day: 22,
      text: { vi: 'Cơ quan xin lỗi và hẹn lại ngày trả', en: 'The agency apologised' },
      note: 'Phải hỏi lại nơi sinh.',
    }),
  },
};
