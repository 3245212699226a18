import type { AccessAlerts, AccessList, LookedUp, OwnData, OwnSources } from '../../../functions/answers/looking.ts';
import { code, numbered, procedure } from './canned-data.ts';
import { no, ok, type Answered, type Asked } from './answered.ts';

type Access = AccessList['items'][number];
type Alert = AccessAlerts['items'][number];

const unit = 'H56.001';
const own = 'citizen-hash';
export const alertId = '0b7f6f0e-2f0c-4a52-8a44-6f2f7f1d2c3a';

export const cannedAccess = (at: string, more: Partial<Access> = {}): Access => ({
  at,
  by: { kind: 'staff', id: 'cb01' },
  function: 'reading',
  unit,
  dossier: code,
  procedure: procedure.code,
  what: 'dossier',
  purpose: 'verify',
  fields: ['applicant.name', 'mother.fullName', 'mother.residence', 'child.givenName', 'gone.away'],
  ...more,
});

/** A day of readings, and one of the year before. */
export const accessRows: Access[] = [
  cannedAccess('2026-11-21T03:15:00.000Z'),
  cannedAccess('2026-11-21T03:10:00.000Z', {
    what: 'lookup:population',
    purpose: 'outside',
    dossier: undefined,
    procedure: undefined,
    fields: ['fullName', 'residence'],
    alert: alertId,
  }),
  cannedAccess('2026-11-20T18:00:00.000Z', {
    by: { kind: 'machine', id: 'motcua' },
    function: 'steps',
    what: 'lookup:civil-status',
    purpose: 'check',
    fields: ['marriage', 'spouse'],
  }),
  cannedAccess('2026-11-20T16:00:00.000Z', {
    by: { kind: 'citizen', id: own },
    own: true,
    unit: undefined,
    dossier: undefined,
    what: 'consent',
    purpose: procedure.code,
    fields: undefined,
    agreed: ['applicant', 'notice'],
    declined: ['marriage'],
  }),
  cannedAccess('2025-12-30T03:00:00.000Z', {
    by: { kind: 'citizen', id: 'another-hash' },
    unit: undefined,
    dossier: numbered(9),
    acting: 'representative',
    fields: undefined,
  }),
];

const sources = {
  population: { vi: 'Cơ sở dữ liệu quốc gia về dân cư', en: 'National population database' },
  'civil-status': { vi: 'Cơ sở dữ liệu hộ tịch điện tử', en: 'Electronic civil-status database' },
};

const owner = { vi: 'Bộ Công an', en: 'Ministry of Public Security' };
const ground = 'Luật 91/2025/QH15, Điều 4 khoản 1 điểm c';
const corrections = { unit: 'working-day' as const, count: 7, ground: 'x' };
const ownSources: OwnSources = {
  items: [
    { id: 'population', name: sources.population, owner, questions: ['citizen'], ground, corrections },
    {
      id: 'civil-status',
      name: sources['civil-status'],
      owner,
      questions: ['marital-status', 'children'],
      ground,
      corrections,
    },
    {
      id: 'tax',
      name: { vi: 'Cơ sở dữ liệu thuế', en: 'Tax database' },
      owner,
      questions: ['taxpayer'],
      ground,
      corrections,
    },
  ],
};

const found = { status: 'found' as const, asOf: '2026-11-21T10:15:00+07:00', evidence: 'population:q-1' };
const ownRecords: Readonly<Record<string, OwnData['answers']>> = {
  population: [
    {
      ...found,
      question: 'citizen',
      record: {
        citizenId: '038196000111',
        fullName: 'Nguyễn Thị Hương',
        born: '1996-03-14',
        gender: 'female',
        residence: { text: 'Thôn 3, Phường Hạc Thành, Tỉnh Thanh Hóa' },
        maritalStatus: 'married',
        formerNumber: '171996011',
      },
    },
  ],
  'civil-status': [
    { question: 'marital-status', status: 'missing' },
    {
      ...found,
      question: 'children',
      record: { children: [{ fullName: 'Lê Nguyễn Bảo An', born: '2021-04-02', relation: 'birth' }] },
    },
  ],
  tax: [{ question: 'taxpayer', status: 'unavailable' }],
};

/** Who looked at whose data. */
export class CannedLookups {
  accesses: Access[] = accessRows;
  alerts: Alert[] = [];
  /** What was asked, as it was sent. */
  readonly asked: unknown[] = [];
  years: string[] = [];
  /** What is said to the next look-up in place of an answer. */
  refusal: Answered | undefined;

  answer({ path, query, body, method }: Asked): Answered | undefined {
    if (path === '/v1/me/data' && method === 'GET') return ok(ownSources);
    if (path === '/v1/me/data') return this.#own(String(Object(body).source));
    if (path === '/v1/me/access-log') return this.#log(query);
    if (path === '/v1/access-alerts') return ok({ items: this.alerts, sources });
    if (path === '/v1/lookups' && method === 'POST') return this.#lookUp(body);
    const alert = this.alerts.find(({ id }) => path === `/v1/access-alerts/${id}/seen`);
    return alert === undefined ? undefined : ok({ ...alert, seen: [{ at: '2026-11-21T03:20:00.000Z', by: 'ld01' }] });
  }

  #log(query: URLSearchParams): Answered {
    const year = query.get('year') ?? '';
    this.years.push(year);
    const items = this.accesses.filter(({ at }) => at.startsWith(year));
    const name = { vi: 'Ủy ban nhân dân phường Hạc Thành', en: 'People’s Committee of Hạc Thành' };
    const ask = { vi: 'Trung tâm Phục vụ hành chính công phường Hạc Thành', en: 'Service Centre of Hạc Thành' };
    const units = items.some((row) => row.unit === unit) ? { [unit]: { name, ask } } : {};
    // The oldest row is the second part of the list.
    const whole = year !== '' || query.has('cursor');
    const part = whole ? items.filter((row) => !query.has('cursor') || row === items.at(-1)) : items.slice(0, -1);
    return ok({ items: part, sources, units, ...(whole ? {} : { next: 'more' }) });
  }

  #own(source: string): Answered {
    this.asked.push(source);
    const row = { by: { kind: 'citizen' as const, id: own }, own: true as const, unit: undefined, dossier: undefined };
    const at = '2026-11-21T03:20:00.000Z';
    this.accesses = [
      cannedAccess(at, {
        ...row,
        what: `lookup:${source}`,
        purpose: 'own-data',
        procedure: undefined,
        fields: ['born'],
      }),
      ...this.accesses,
    ];
    return ok({ source, answers: ownRecords[source] ?? [] });
  }

  #lookUp(body: unknown): Answered {
    this.asked.push(body);
    const { refusal } = this;
    this.refusal = undefined;
    if (refusal !== undefined) return refusal;
    const answer: LookedUp = {
      question: 'citizen',
      source: 'population',
      sourceName: sources.population,
      status: 'found',
      asOf: '2026-11-21T10:15:00+07:00',
      evidence: 'population:q-1',
      record: {
        citizenId: '038195000001',
        fullName: 'Nguyễn Thị Hương',
        residence: { text: 'Hạc Thành', commune: '' },
      },
      ...(JSON.stringify(body).includes('reason') ? { alert: alertId } : {}),
    };
    return ok(answer);
  }
}

export const invalidReason = no(422, 'invalid-fields', {
  errors: [
    {
      pointer: '/reason',
      code: 'required',
      detail: 'Hãy ghi lý do.',
      texts: { vi: 'Hãy ghi lý do.', en: 'Give a reason.' },
    },
  ],
});
