import { agencyName } from '../../../core/province.ts';
import type { Prefilled } from '../../../core/draft.ts';
import type { Act, DossierView, StaffDossierView } from '../../../functions/answers/dossier.ts';
import type { OpenedDraft } from '../../../functions/answers/draft.ts';
import type { Colleagues } from '../../../functions/answers/lists.ts';
import type { Text } from '../../../portal/src/words/text.ts';
import { nested } from '../../../portal/src/form/answers.ts';
import birthRegistration from '../../../procedures/birth-registration.ts';
import thanhHoa from '../../../provinces/thanh-hoa.ts';

export const procedure = birthRegistration;
export const edition = (() => {
  const [first] = birthRegistration.editions;
  if (first === undefined) throw new Error('no edition');
  return first;
})();
export const province = thanhHoa;
export const communes = province.communes.slice(0, 5).map(({ code, name, fullName }) => ({ code, name, fullName }));
const commune = communes[0] ?? { code: '00000', name: '', fullName: '' };

const asOf = '2026-11-21T02:00:00Z';
const from = (source: string, lock: boolean, values: Record<string, string>): [string, Prefilled][] =>
  Object.entries(values).map(([path, value]) => [
    path,
    { value, lock, source, asOf, evidence: `${source}:q-1`, hash: 'a'.repeat(64) },
  ]);

const parent = (who: 'mother' | 'father', name: string, born: string, id: string) => ({
  [`${who}.citizenId`]: id,
  [`${who}.fullName`]: name,
  [`${who}.birth`]: born,
  [`${who}.ethnicity`]: 'Kinh',
  [`${who}.nationality`]: 'Việt Nam',
  [`${who}.residence`]: `Thôn 3, ${commune.fullName}, tỉnh Thanh Hóa`,
});

/** What the sources answer; without the health data when that source is down. */
export const prefill = (healthDown: boolean): OpenedDraft['prefill'] =>
  Object.fromEntries([
    ...(healthDown
      ? []
      : from('health', true, {
          'child.noticeCode': 'GCS.38.0001',
          'child.gender': 'female',
          'child.birthDate': '2026-11-02',
          'child.birthPlace': 'Bệnh viện Phụ sản Thanh Hóa',
        })),
    ...from('population', false, {
      'child.familyName': 'Lê',
      'child.ethnicity': 'Kinh',
      'child.nationality': 'Việt Nam',
      'child.homeTown': `${commune.fullName}, tỉnh Thanh Hóa`,
      'mother.declared': 'yes',
      'father.declared': 'yes',
      'request.relation': 'mother',
      'request.commune': commune.code,
    }),
    ...from('population', true, {
      ...parent('mother', 'Nguyễn Thị Hương', '1996-03-14', '038196000111'),
      ...parent('father', 'Lê Văn Nam', '1994-05-06', '038094000222'),
    }),
  ]);

const declared = (): Record<string, string> => ({
  ...Object.fromEntries(Object.entries(prefill(false)).map(([path, { value }]) => [path, String(value)])),
  'child.middleName': 'Nguyễn Bảo',
  'child.givenName': 'An',
});

export const lateRegistration: DossierView['marks'][number] = {
  id: 'late-registration',
  label: { vi: 'Đăng ký quá 60 ngày', en: 'Registered after 60 days' },
};

/** Who works where the dossier is decided. */
export const colleagues: Colleagues = {
  unit: agencyName(commune),
  items: [
    { id: 'cb01', name: 'Lê Thị Bình', title: 'Công chức tư pháp - hộ tịch', roles: ['officer'] },
    { id: 'cb02', name: 'Hà Văn Tú', title: 'Công chức tư pháp - hộ tịch', roles: ['officer'] },
    { id: 'ld01', name: 'Phạm Văn Sơn', title: 'Chủ tịch', roles: ['leader'] },
  ],
};

export const code = 'H56.001-261121-0001';
export const numbered = (number: number): string => code.replace('0001', `000${number}`);

const base: DossierView = {
  code,
  procedure: procedure.code,
  edition: edition.id,
  name: procedure.name,
  commune: { code: commune.code, fullName: commune.fullName },
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
  receipt: `/v1/dossiers/${code}/receipt`,
};

type Moment = DossierView['timeline'][number];

interface Happened {
  readonly type: Moment['type'];
  readonly day: number;
  readonly text: Text;
  readonly note?: string;
}

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
);

/** The same dossier at the moments of its way that look different. */
export const dossiers: Record<'verify' | 'confirm' | 'returned' | 'refused', DossierView> = {
  verify: base,
  confirm: {
    ...base,
    phase: 'confirm',
    version: 5,
    action: 'confirm',
    sentence: { vi: 'Mời bạn xem và xác nhận bản dự thảo.', en: 'Please read and confirm the draft.' },
  },
  returned: {
    ...base,
    status: 10,
    phase: 'closed',
    version: 9,
    statusText: { vi: 'Đã trả kết quả', en: 'Result returned' },
    sentence: { vi: 'Kết quả đã có. Bạn tải về ở dưới.', en: 'The result is there. Download it below.' },
    marks: [lateRegistration],
    result: { number: '12/2026', issuedAt: '2026-11-22T03:00:00Z', url: `/v1/dossiers/${code}/result` },
  },
  refused: {
    ...base,
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
};

const labelOf = new Map<string, Text>(
  edition.form.steps.flatMap((step) => step.fields.map((field) => [`${step.id}.${field.id}`, field.label] as const)),
);

type Check = StaffDossierView['checks'][number];

const checkRows: readonly [string, string, string, string, Check['outcome'], string[], string?][] = [
  ['mother', 'Người mẹ', 'Mother', 'population', 'matches', ['mother.fullName']],
  ['notice', 'Giấy chứng sinh', 'Birth notice', 'health', 'unavailable', ['child.birthDate']],
  ['dossiers', 'Hồ sơ khác', 'Other dossiers', 'motcua', 'taken', ['child.noticeCode'], numbered(7)],
  ['father', 'Người cha', 'Father', 'population', 'differs', ['father.birth']],
  ['register', 'Sổ hộ tịch', 'The register', 'civil-status', 'taken', ['child.noticeCode'], '01/2026, 1/2026'],
  ['register', 'Sổ hộ tịch', 'The register', 'civil-status', 'refused', [], 'already-registered'],
];
const checks = checkRows.map(([id, vi, en, source, outcome, fields, evidence]): Check => {
  const check = { id, label: { vi, en }, source, outcome, fields };
  return evidence === undefined ? check : { ...check, evidence };
});

export const staffDossier = (allowed: Act[]): StaffDossierView => ({
  ...base,
  marks: [lateRegistration],
  task: { step: 'verify', role: 'officer', dueAt: '2026-11-23T03:00:00Z', holder: 'cb01', mine: true },
  allowed,
  checks,
  synchronisation: { state: 'acknowledged', acknowledged: 4, at: '2026-11-21T03:15:00.000Z' },
  comparison: Object.entries(declared()).map(([path, dossier]) => {
    const label = labelOf.get(path) ?? procedure.name;
    const held = prefill(false)[path];
    if (held === undefined) return { path, label, dossier, match: 'unknown' };
    const row = { path, label, dossier, source: String(held.value), sourceId: held.source };
    if (path === 'mother.birth') return { ...row, match: 'yes', flagged: '15/03/1996' };
    return path === 'father.birth' ? { ...row, source: '1994-06-05', match: 'no' } : { ...row, match: 'yes' };
  }),
  refusalReasons: edition.refusalReasons,
});
