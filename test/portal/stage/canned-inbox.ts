import type { Discrepancies, InboxCounts, InboxLine, LateDossiers } from '../../../functions/answers/lists.ts';
import type { TemplatePreview } from '../../../functions/answers/templates.ts';
import { ok, type Answered, type Asked } from './answered.ts';
import { lateRegistration, numbered, procedure } from './canned-data.ts';

export const inboxItem = (number: number, more: Partial<InboxLine> = {}): InboxLine => ({
  code: numbered(number),
  version: number,
  procedure: procedure.code,
  name: procedure.name,
  step: 'verify',
  dueAt: '2026-11-23T10:00:00Z',
  marks: [],
  status: 2,
  submittedAt: '2026-11-21T02:00:00Z',
  late: false,
  stepLate: false,
  paused: false,
  sent: false,
  turn: true,
  claimable: true,
  approvable: false,
  ...more,
});

const usual = [
  inboxItem(1, { late: true, left: -200, marks: [lateRegistration] }),
  inboxItem(2, { holder: 'cb02', turn: false, claimable: false, stepLate: true, left: 125 }),
  inboxItem(3, { step: 'supplement', status: 5, paused: true, sent: true, claimable: false }),
];
const further = [inboxItem(4, { left: 2 * 24 * 60 + 30, doubted: true }), inboxItem(5)];

const counts: InboxCounts = {
  all: 5,
  mine: 0,
  overdue: 1,
  today: 1,
  soon: 2,
  supplement: 1,
  doubted: 1,
  procedures: [
    { code: procedure.code, name: procedure.name, count: 4 },
    { code: '1.000656', name: { vi: 'Đăng ký khai tử', en: 'Death registration' }, count: 1 },
  ],
  complete: true,
};

/** Of the canned list only what such a filter would leave. */
const kept = ({ query }: Asked): InboxLine[] => {
  const all = [...usual, ...further];
  if (query.get('due') === 'overdue') return all.filter(({ late }) => late);
  if (query.get('state') === 'doubted') return all.filter(({ doubted }) => doubted === true);
  if (query.has('code')) return all.filter((item) => item.code.includes(query.get('code') ?? ''));
  return [];
};

const filters = ['due', 'state', 'holder', 'procedure', 'code'];

/** A letter that was not sent: one empty page. */
const preview: TemplatePreview = {
  pdf: Buffer.from('%PDF-1.7').toString('base64'),
  picture:
    '<svg xmlns="http://www.w3.org/2000/svg" width="595" height="842" viewBox="0 0 595 842"><text x="60" y="90">PHIẾU</text></svg>',
  pages: 1,
};

/** What lists of the unit’s work are, for whom, and narrowed to what. */
export const inboxAnswer = (
  {
    long,
    toApprove,
    late,
    discrepancies,
    previews,
    refusal,
  }: {
    readonly long: boolean;
    readonly toApprove: InboxLine[];
    readonly late: LateDossiers;
    readonly discrepancies: Discrepancies;
    readonly previews: unknown[];
    readonly refusal: Answered | undefined;
  },
  asked: Asked,
): Answered | undefined => {
  const { path, query } = asked;
  if (path.endsWith('/paper-preview')) {
    previews.push(asked.body);
    return refusal ?? ok(preview);
  }
  if (path === '/v1/inbox/counts') return ok(counts);
  if (path === '/v1/late-dossiers') return ok(late);
  if (path === '/v1/discrepancies') return ok(discrepancies);
  if (path !== '/v1/inbox') return undefined;
  if (query.get('role') === 'leader') return ok({ items: toApprove });
  if (filters.some((name) => query.has(name))) return ok({ items: kept(asked) });
  if (!long) return ok({ items: usual });
  return ok(query.get('cursor') === 'second' ? { items: further } : { items: usual, next: 'second' });
};

const dueAt = '2026-11-23T10:00:00Z';
const lateItem = (number: number, more: Partial<LateDossiers['items'][number]>) => ({
  code: numbered(number),
  procedure: procedure.code,
  name: procedure.name,
  dueAt,
  step: 'verify' as const,
  urgency: 'overdue' as const,
  left: -200,
  ...more,
});

export const lateDossiers: LateDossiers = {
  items: [
    lateItem(1, { holder: 'cb01' }),
    lateItem(2, { urgency: 'today', left: 125 }),
    lateItem(3, { urgency: 'soon', left: 3000, step: 'consult' }),
  ],
  late: 1,
  soon: 2,
  complete: true,
};

export const doubtedDossiers: Discrepancies = {
  items: [
    {
      code: numbered(1),
      procedure: procedure.code,
      name: procedure.name,
      submittedAt: '2026-11-21T02:00:00Z',
      dueAt,
      step: 'verify',
      holder: 'cb01',
      disputes: [
        {
          path: 'mother.birth',
          label: { vi: 'Người mẹ: Ngày sinh', en: 'The mother: Date of birth' },
          source: 'population',
          holds: true,
          state: 'told',
          sentAt: '2026-11-21T03:00:00Z',
          dueAt: '2026-11-28T10:00:00Z',
        },
      ],
      doubts: [],
    },
    {
      code: numbered(2),
      procedure: procedure.code,
      name: procedure.name,
      submittedAt: '2026-11-22T02:00:00Z',
      dueAt,
      disputes: [],
      doubts: [
        {
          path: 'child.gender',
          label: { vi: 'Trẻ: Giới tính', en: 'The child: Sex' },
          source: 'health',
          kind: 'differs',
        },
      ],
    },
  ],
};
