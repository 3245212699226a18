import type { DossierView } from '../../../functions/answers/dossier.ts';
import type { DataQuality } from '../../../functions/answers/lists.ts';
import type { OwnMandates, RepresentedList } from '../../../functions/answers/representation.ts';
import { communes, edition, procedure } from './canned-data.ts';
import { ok, type Answered, type Asked } from './answered.ts';

const labelAt = (path: string) => {
  const [step, id] = path.split('.');
  const found = edition.form.steps.find((each) => each.id === step)?.fields.find((field) => field.id === id);
  if (found === undefined) throw new Error(`the form has no ${path}`);
  return found.label;
};

type Dispute = NonNullable<DossierView['disputes']>[number];

const told = { sentAt: '2026-11-21T02:10:00.000Z', dueAt: '2026-11-26T02:10:00.000Z' };
const dispute = (path: string, claimed: string, more: Partial<Dispute> = {}): Dispute => ({
  path,
  source: 'population',
  policy: 'proceed-marked',
  label: labelAt(path),
  claim: { path, claimed, note: 'Thẻ căn cước ghi khác', paper: true },
  ...more,
});

/** One that nobody has answered, one that its owner has. */
export const disputed: Dispute[] = [
  dispute('mother.fullName', 'Nguyễn Thị Hường', { ...told, overdue: true }),
  dispute('father.fullName', 'Lê Văn Tám', {
    ...told,
    answer: { outcome: 'kept', at: '2026-11-22T02:10:00.000Z', on: '2026-11-22', basis: 'Sổ gốc' },
  }),
];

/** The same after the decision, each corrected. */
export const toReview: Dispute[] = disputed.map((each) => ({
  ...each,
  answer: {
    outcome: 'corrected',
    at: '2026-11-24T02:10:00.000Z',
    late: true,
    before: 'Lê Văn Tâm',
    value: 'Lê Văn Tám',
  },
  review: 'open',
}));

const { code, slug, name } = procedure;
const offered = { code, slug, name };

const mandate = (more: Partial<OwnMandates['given'][number]>): OwnMandates['given'][number] => ({
  id: '5f0d3a52-0a52-4a0e-9f6e-2f1f5d6f0a11',
  procedure: offered,
  name: 'Phạm Thu Trang',
  kin: 'other',
  from: '2026-11-01T02:00:00.000Z',
  until: '2026-12-31T16:59:59.000Z',
  state: 'live',
  ...more,
});

const own: OwnMandates = {
  given: [mandate({}), mandate({ id: '6f0d3a52-0a52-4a0e-9f6e-2f1f5d6f0a11', state: 'revoked' })],
  received: [mandate({ id: '7f0d3a52-0a52-4a0e-9f6e-2f1f5d6f0a11', name: 'Nguyễn Thị Thúy Hằng' })],
  offered: [offered],
};

const asOf = '2026-11-21T02:00:00.000Z';
const represented: RepresentedList = {
  items: [
    { id: 'c1', by: 'child', name: 'Trần Ngọc Diệp', born: '2020-06-19', source: 'civil-status', asOf },
    { id: 'm1', by: 'mandate', name: 'Phạm Thu Trang', until: '2026-12-31T16:59:59.000Z', source: 'motcua', asOf },
    { id: 'o1', by: 'organisation', name: 'Công ty TNHH Xứ Thanh', source: 'business', asOf },
  ],
  silent: ['business'],
};

const quality: DataQuality = {
  items: ['mother.fullName', 'child.birthPlace'].map((path, index) => ({
    source: index === 0 ? 'population' : 'health',
    procedure: code,
    path,
    commune: communes[0]?.code ?? '',
    communeName: communes[0]?.fullName ?? '',
    label: labelAt(path),
    disputed: 3,
    corrected: 1,
    kept: 1,
    differs: index,
    contradicts: 0,
  })),
  contested: [
    {
      dossier: 'H37.001-261102-0003',
      name: { vi: 'Đăng ký khai sinh', en: 'Birth registration' },
      cases: 1,
      dueAt: '2026-11-30T10:00:00.000Z',
      overdue: false,
    },
  ],
};

/** Who may file for whom, and where sources are in doubt. */
export const onceOnlyAnswer = ({ path, method }: Asked): Answered | undefined => {
  if (path.endsWith('/represented')) return ok(represented);
  if (path === '/v1/me/mandates' && method === 'GET') return ok(own);
  if (path === '/v1/data-quality') return ok(quality);
  return undefined;
};
