import type { FigureDossiers, Figures, ProcedureMap, Tile, Times } from '../../../functions/answers/figures.ts';
import { no, ok, type Answered, type Asked } from './answered.ts';
import { code, numbered, procedure } from './canned-data.ts';

const period = { from: '2026-10-24', to: '2026-11-22', by: 'week' } as const;
const province = {
  code: 'H56',
  name: { vi: 'Toàn tỉnh Thanh Hóa', en: 'The whole province of Thanh Hóa' },
  kind: 'province',
} as const;
const commune = {
  code: 'H56.001',
  name: { vi: 'UBND xã Hoằng Sơn', en: 'People’s Committee of Hoằng Sơn commune' },
  kind: 'commune',
} as const;

const weeks = ['2026-10-24', '2026-10-31', '2026-11-07', '2026-11-14', '2026-11-21'];
const trendOf = (values: readonly (number | null)[]): Tile['trend'] =>
  values.map((value, place) => ({ from: weeks[place] ?? '', value, n: value === null ? 4 : 40 + place }));

const onTime: Tile = {
  id: 'on-time',
  name: { vi: 'Đúng hạn hoặc trước hạn', en: 'On time or early' },
  definition: { vi: 'Hồ sơ kết thúc không quá hạn trả.', en: 'Dossiers that ended by their due time.' },
  unit: 'share',
  better: 'more',
  cohort: 'ended',
  value: 0.934,
  n: 212,
  enough: true,
  target: { value: 0.95, ground: 'Chỉ thị 24/CT-TTg', met: false },
  trend: trendOf([0.9, 0.92, null, 0.95, 0.934]),
};
const filingTime: Tile = {
  id: 'filing-time',
  name: { vi: 'Thời gian nộp hồ sơ', en: 'Time to file' },
  definition: { vi: 'Từ lúc đăng nhập đến lúc nộp xong.', en: 'From sign-in to submission.' },
  unit: 'minutes',
  better: 'less',
  cohort: 'submitted',
  value: 4.2,
  n: 230,
  enough: true,
  times: { n: 230, mean: 4.2, median: 3.1, p90: 8.4 },
  target: { value: 5, ground: 'Kế hoạch 02-KH/BCĐTW', unverified: 'chưa đọc toàn văn', met: true },
  trend: trendOf([5.2, 4.9, 4.4, 4.2, 4]),
};
const few: Tile = {
  id: 'satisfaction',
  name: { vi: 'Mức độ hài lòng', en: 'Satisfaction' },
  definition: { vi: 'Đánh giá 4 hoặc 5 điểm.', en: 'Ratings of 4 or 5.' },
  unit: 'share',
  better: 'more',
  cohort: 'rated',
  value: null,
  n: 4,
  enough: false,
  target: { value: 0.9, ground: 'Kế hoạch 02-KH/BCĐTW' },
  trend: trendOf([null, null, null, null, null]),
};
const counted = (id: Tile['id'], vi: string, en: string, value: number): Tile => ({
  id,
  name: { vi, en },
  definition: { vi: 'Đếm ngay lúc này.', en: 'Counted as things stand.' },
  unit: 'count',
  better: 'less',
  cohort: 'now',
  value,
  n: value,
  enough: true,
  trend: [],
});
const completion: Tile = {
  ...few,
  id: 'completion',
  name: { vi: 'Tờ khai được nộp', en: 'Forms that were sent' },
  cohort: 'opened',
  unavailable: { vi: 'Chỉ tính cho toàn tỉnh.', en: 'For the whole province only.' },
};

const times = (n: number, mean: number | null): Times => ({
  n,
  mean,
  median: mean === null ? null : mean * 0.7,
  p90: mean === null ? null : mean * 2,
});
const filing = (key: string, vi: string, en: string, n: number, mean: number | null) => ({
  key,
  name: { vi, en },
  elapsed: times(n, mean),
  active: times(n, mean === null ? null : mean / 2),
});

const { target: _target, ...untargeted } = onTime;
const share = (id: Tile['id'], vi: string, en: string, value: number): Tile => ({
  ...untargeted,
  id,
  name: { vi, en },
  definition: { vi: 'Hồ sơ nộp trong kỳ.', en: 'Dossiers submitted in the period.' },
  better: id === 'source-filled' ? 'more' : 'less',
  cohort: 'submitted',
  value,
});
const untold = { value: null, n: 3 };
const ofFew = { filled: untold, wrong: untold, unlike: { value: null, n: 0 }, silent: { value: null, n: 0 } };

const figures: Figures = {
  period,
  area: province,
  areas: [province, commune],
  only: {},
  error: 0.05,
  fewest: 10,
  tiles: [
    filingTime,
    onTime,
    few,
    completion,
    counted('late-now', 'Đang trễ hạn', 'Late now', 3),
    counted('due-soon', 'Sắp đến hạn', 'Due soon', 41),
    share('source-filled', 'Nguồn dữ liệu điền sẵn được', 'Filled in by the sources', 0.93),
    share('data-disputed', 'Có dữ liệu bị báo sai', 'With data called wrong', 0.03),
    share('data-unlike', 'Dữ liệu lệch khi đối chiếu', 'Data that do not agree', 0.02),
    share('sources-silent', 'Nguồn dữ liệu không trả lời', 'Sources that did not answer', 0.04),
  ],
  weakest: [
    { tile: 'on-time', units: [{ unit: commune.code, name: commune.name, value: 0.81, n: 57 }] },
    { tile: 'satisfaction', units: [] },
  ],
  lateness: {
    early: 150,
    onTime: 48,
    late: 14,
    causes: [
      { cause: 'step', step: 'verify', name: { vi: 'Chậm ở bước Thẩm tra', en: 'Slow at Verification' }, n: 11 },
      { cause: 'platform', name: { vi: 'Hệ thống gián đoạn', en: 'Outage of the platform' }, n: 3 },
    ],
  },
  ratings: [
    {
      outcome: 'closed',
      name: { vi: 'Đã trả kết quả', en: 'Result returned' },
      n: 58,
      scores: [1, 2, 5, 20, 30],
      satisfied: 50 / 58,
      mean: 4.31,
    },
    {
      outcome: 'refused',
      name: { vi: 'Từ chối', en: 'Refused' },
      n: 3,
      scores: [2, 1, 0, 0, 0],
      satisfied: null,
      mean: null,
    },
  ],
  reasons: [
    { code: 'quick', n: 22 },
    { code: 'not-understood', n: 4 },
  ],
  forms: {
    opened: 310,
    sent: 230,
    givenUp: 12,
    abandoned: 48,
    open: 20,
    rule: {
      days: 30,
      text: {
        vi: 'Bỏ dở: 30 ngày không nộp và không báo thôi.',
        en: 'Abandoned: 30 days without being sent or given up.',
      },
    },
  },
  filing: {
    procedures: [
      filing(procedure.code, procedure.name.vi, procedure.name.en, 200, 4.4),
      filing('1.000894', 'Đăng ký kết hôn', 'Marriage registration', 6, null),
    ],
    units: [
      {
        ...filing(commune.code, commune.name.vi, commune.name.en, 57, 5.1),
        forms: { opened: 70, sent: 55, givenUp: 2, abandoned: 12, open: 1 },
      },
      filing('H56.002', 'UBND xã Hoằng Phú', 'People’s Committee of Hoằng Phú commune', 4, null),
    ],
    channels: [
      {
        ...filing('online', 'Trực tuyến', 'Online', 206, 4.2),
        forms: { opened: 310, sent: 230, givenUp: 12, abandoned: 48, open: 20 },
      },
    ],
    editions: [
      { ...filing('2025-07-01', 'Đăng ký khai sinh', 'Birth registration', 200, 4.4), procedure: procedure.code },
    ],
  },
  quality: {
    sources: [
      {
        source: 'population',
        n: 230,
        filled: { value: 0.978, n: 230 },
        wrong: { value: 0.013, n: 230 },
        unlike: { value: 0.004, n: 228 },
        silent: { value: 0, n: 228 },
        unheard: 0,
      },
      {
        source: 'health',
        n: 200,
        filled: { value: 0.81, n: 200 },
        wrong: { value: 0.06, n: 200 },
        unlike: { value: 0.05, n: 190 },
        silent: { value: 0.12, n: 200 },
        unheard: 2,
      },
      { source: 'land', n: 3, ...ofFew, unheard: 0 },
    ],
    fields: [
      {
        source: 'health',
        procedure: procedure.code,
        procedureName: procedure.name,
        path: 'child.birthDate',
        label: { vi: 'Người con: Ngày sinh', en: 'The child: Date of birth' },
        n: 200,
        empty: 14,
        disputed: 9,
        corrected: 6,
        kept: 1,
        differs: 5,
        contradicts: 0,
      },
    ],
    units: [
      {
        unit: commune.code,
        name: commune.name,
        n: 57,
        filled: { value: 0.9, n: 57 },
        wrong: { value: 0.07, n: 57 },
        unlike: { value: 0.02, n: 55 },
        silent: { value: 0, n: 55 },
        refused: 1,
      },
    ],
    refused: [
      {
        procedure: procedure.code,
        procedureName: procedure.name,
        component: 'identity',
        name: { vi: 'Bản sao căn cước', en: 'Copy of the identity card' },
        n: 1,
      },
    ],
  },
};

const dossier = (number: number): FigureDossiers['items'][number] => ({
  dossier: numbered(number),
  procedure: procedure.code,
  name: procedure.name,
  unit: commune.code,
  unitName: commune.name,
  phase: 'closed',
  submittedOn: '2026-11-20',
  day: '2026-11-21',
  value: number === 1 ? 0 : 1,
});

const phase = (
  name: ProcedureMap['phases'][number]['phase'],
  vi: string,
  now: number,
  entered: number,
  late: number | null,
): ProcedureMap['phases'][number] => ({
  phase: name,
  name: { vi, en: vi },
  now,
  lateNow: now > 10 ? 2 : 0,
  entered,
  counted: name === 'supplement' ? 'clock' : 'working',
  times: entered < 10 ? { n: entered, mean: null, median: null, p90: null } : times(entered, 400),
  late: entered < 10 ? null : late,
  enough: entered >= 10,
});

const map: ProcedureMap = {
  procedure: procedure.code,
  name: procedure.name,
  period,
  area: province,
  error: 0.05,
  phases: [
    phase('check', 'Kiểm tra tự động', 0, 200, 0),
    phase('verify', 'Thẩm tra', 12, 196, 0.16),
    phase('supplement', 'Chờ bổ sung', 4, 8, null),
    phase('approve', 'Duyệt, ký', 3, 180, 0.04),
    phase('issue', 'Cấp kết quả', 0, 178, 0),
  ],
  moves: [
    { from: 'check', to: 'verify', n: 196 },
    { from: 'verify', to: 'approve', n: 180 },
    { from: 'verify', to: 'supplement', n: 8 },
    { from: 'supplement', to: 'verify', n: 7 },
    { from: 'approve', to: 'issue', n: 178 },
    { from: 'verify', to: 'withdrawn', n: 1 },
  ],
  ends: [
    { outcome: 'closed', name: { vi: 'Đã trả kết quả', en: 'Result returned' }, n: 176 },
    { outcome: 'withdrawn', name: { vi: 'Rút hồ sơ', en: 'Withdrawn' }, n: 1 },
  ],
};

/** What the figures’ endpoints say; `asked` remembers with which query. */
export class CannedFigures {
  readonly asked: string[] = [];
  /** Nothing has happened yet. */
  empty = false;

  answer({ path, query }: Asked): Answered | undefined {
    if (!path.startsWith('/v1/figures') && !path.endsWith('/map')) return undefined;
    this.asked.push(`${path}?${query.toString()}`);
    if (path === '/v1/figures') return ok(this.#figures(query));
    if (path.endsWith('/map')) return ok(map);
    if (!path.endsWith('/dossiers')) return no(404, 'not-found');
    const second = query.get('cursor') !== null;
    // All that is counted of what is late now is against it.
    if (path.includes('/late-now/'))
      return ok({
        tile: 'late-now',
        name: { vi: 'Đang trễ hạn', en: 'Late now' },
        unit: 'minutes',
        narrows: false,
        items: [{ ...dossier(1), value: 130 }],
      } satisfies FigureDossiers);
    return ok({
      tile: 'on-time',
      name: onTime.name,
      unit: 'share',
      narrows: true,
      items: second ? [dossier(3)] : [dossier(1), dossier(2)],
      ...(second ? {} : { next: code }),
    } satisfies FigureDossiers);
  }

  #figures(query: URLSearchParams): Figures {
    const area = query.get('area') === commune.code ? commune : province;
    const { forms, ...ofUnit } = figures;
    const of = { ...ofUnit, area, ...(area === province && forms !== undefined ? { forms } : {}) };
    if (!this.empty) return of;
    return {
      ...of,
      tiles: figures.tiles.map((tile) => ({ ...tile, value: null, n: 0, enough: false, trend: [] })),
      weakest: [],
      lateness: { early: 0, onTime: 0, late: 0, causes: [] },
      ratings: [],
      reasons: [],
      filing: { procedures: [], units: [], channels: [], editions: [] },
      quality: { sources: [], fields: [], units: [], refused: [] },
    };
  }
}
