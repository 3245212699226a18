import { describe, expect, test } from 'vitest';
import type { Simulated } from '../../../core/procedure/simulated.ts';
import { editionHash } from '../../../core/procedure/simulated.ts';
import { defineProvince } from '../../../core/province.ts';
import { catalogueOf } from '../../../functions/catalogue.ts';
import type { EndpointKey } from '../../../functions/endpoints.ts';
import { listAccounts } from '../../../functions/http/list-accounts.ts';
import { listEditions } from '../../../functions/http/list-editions.ts';
import { listHolidays } from '../../../functions/http/list-holidays.ts';
import { reckonDue } from '../../../functions/http/reckon-due.ts';
import { showEditions } from '../../../functions/http/show-editions.ts';
import { reckonDue as printed } from '../../../infra/reckon-due.ts';
import { composeLinked } from '../../../core/linked/compose.ts';
import { readCatalogue } from '../../../procedures/catalogue.ts';
import { readLinked } from '../../../procedures/linked/read-linked.ts';
import {
  documents,
  edition,
  holidays,
  leader,
  operator,
  procedure,
  province,
  rules,
  saturday,
  sources,
} from '../../core/samples.ts';
import { askOf } from '../ask.ts';
import { sessionOf } from '../http-event.ts';

const procedures = await readCatalogue();
const linked = await readLinked(procedures);
const composed = linked.map((each) => composeLinked(each, procedures));
const whole = catalogueOf({ province, procedures, linked, composed, holidays, rules, sources, documents });
const report: Simulated = {
  procedure: procedure.slug,
  edition: edition.id,
  hash: editionHash(edition),
  citizens: 20,
  seed: 1,
  dossiers: 19,
  turnedAway: { 'invalid-fields': 1 },
  ends: { closed: 18, withdrawn: 1 },
  late: 0,
  medianSteps: 30,
  medianHours: 5,
  mostHours: 9.5,
  unseen: [],
  faults: [],
};

const ask = async (
  key: EndpointKey,
  asked: { code?: string; query?: Record<string, string>; of?: typeof whole; person?: typeof operator } = {},
) => {
  const { code = '', query = {}, of = whole, person = operator } = asked;
  const tools = { catalogue: of, simulated: () => [report] };
  const routes = {
    'GET /v1/administration/procedures': listEditions(tools),
    'GET /v1/administration/procedures/{code}': showEditions(tools),
    'GET /v1/administration/holidays': listHolidays(tools),
    'GET /v1/administration/due': reckonDue(tools),
    'GET /v1/administration/accounts': listAccounts(tools),
  };
  return askOf(routes, () => saturday)(key, { path: { code }, query, session: sessionOf(person) });
};

const itemOf = (items: { slug: string }[], slug: string) => items.find((item) => item.slug === slug);
const due = (received: string, of = '1.014064') =>
  ask('GET /v1/administration/due', { query: { procedure: of, received } });

describe('editions', () => {
  const list = 'GET /v1/administration/procedures';
  const one = 'GET /v1/administration/procedures/{code}';

  test('are listed for operators with where they stand, their doubts and whether they were simulated', async () => {
    const { items } = (await ask(list)).body;
    expect(items).toHaveLength(procedures.length + composed.length);
    expect(itemOf(items, 'passport')).toMatchObject({
      code: '1.001456',
      editions: [
        { id: '2026-01', until: '2027-01-01', standing: 'in-force' },
        { id: '2027-01', standing: 'coming' },
      ],
      simulated: { freshness: 'none', faults: 0 },
    });
    expect(itemOf(items, 'passport')).not.toHaveProperty('endsOn');
    expect(itemOf(items, procedure.slug)).toMatchObject({ simulated: { freshness: 'fresh' } });
    expect(itemOf(items, 'linked-death')).toMatchObject({
      parts: ['1.000656', '1.003197', '2.000821', 'funeral-support', 'funeral-merit'],
    });
    expect(await ask(list, { person: leader })).toMatchObject({ status: 403 });
  });

  test('that end without another one say so, and a changed text makes its simulation old', async () => {
    const changed = { ...procedure, editions: [{ ...edition, until: '2027-01-01', commune: 'x' }] };
    const { items } = (await ask(list, { of: { ...whole, procedures: [changed], composed: [] } })).body;
    expect(items).toMatchObject([{ endsOn: '2027-01-01', simulated: { freshness: 'stale' } }]);
  });

  test('stand side by side, with what the next one changes and for whom', async () => {
    const { status, body } = await ask(one, { code: '1.001456' });
    expect(status).toBe(200);
    const [now, next] = body.editions;
    expect(now).toMatchObject({ standing: 'in-force', decides: { kind: 'province-police', agencies: 1 } });
    expect(now.fill.found).toBeLessThan(now.fill.silent);
    expect(now).not.toHaveProperty('changes');
    expect(next.changes).toEqual({
      since: '2026-01',
      items: [{ part: 'fee', change: 'changed', whom: 'citizen', members: ['amount', 'note'] }],
    });
    expect(body.doubts).toContainEqual({ place: 'passport', why: expect.stringMatching(/^editions\[\]\.fee:/) });
    const births = await ask(one, { code: procedure.code });
    expect(births.body.simulated).toEqual({ freshness: 'fresh', report });
    expect(births.body.editions[0].lookups[0]).toMatchObject({ owner: { vi: expect.any(String) } });
    expect((await ask(one, { code: 'linked-death' })).body.parts[0]).toMatchObject({ code: '1.000656' });
    expect(await ask(one, { code: 'x' })).toMatchObject({ status: 404 });
  });
});

describe('days off', () => {
  test('are listed by year; a year that is not sure says which procedure runs into it first', async () => {
    const { body } = await ask('GET /v1/administration/holidays');
    expect(body.years).toEqual(JSON.parse(JSON.stringify(holidays)));
    expect(body.unsure).toMatchObject([
      { year: 2027, because: 'projected', days: [] },
      { year: 2028, because: 'missing', already: 0 },
    ]);
    // The longest term of all, nineteen working days, is not out of 2026 yet.
    const [{ already, first }, { first: later, days }] = body.unsure;
    expect({ already, early: first.on > '2026-11-21' && first.on < '2026-12-31' }).toEqual({ already: 0, early: true });
    expect(later.on > '2027-11-21').toBe(true);
    expect(days.map(({ date }: { date: string }) => date)).toContain('2028-09-02');
  });

  test('move a due day as the command says', async () => {
    const { body } = await due('2026-08-27T10:00');
    const lines = (
      await printed(['--received', '2026-08-27T10:00+07:00', '--term', '7wd', '--province', 'lang-son'])
    ).split('\n');
    expect(lines.at(-2)).toMatch(new RegExp(`^${body.due.replace('+', '\\+')} `));
    expect(body.received).toBe('2026-08-27T10:00:00+07:00');
    const said = body.lines.map(({ vi }: { vi: string }) => vi);
    expect(said.length).toBeGreaterThan(4);
    expect(said.filter((text: string) => !lines.some((line) => line.includes(text)))).toEqual([]);
    for (const wrong of ['', '2026-13-01T10:00', '2024-01-01T10:00', '2028-01-01T10:00'])
      expect(await due(wrong)).toMatchObject({ status: 422, body: { code: 'invalid-fields' } });
    expect(await due('2026-08-27T10:00', 'x')).toMatchObject({ status: 404 });
  });
});

describe('accounts', () => {
  const list = 'GET /v1/administration/accounts';
  type Line = { kind: string; takes: object[]; accounts: { sample: boolean; unit?: string }[]; without: object[] };
  const committee = (items: Line[]) => items.find(({ kind }) => kind === 'committee');

  test('that only show a shape are called samples, and communes that have no other are counted', async () => {
    const { items, communes, doubts } = (await ask(list)).body;
    expect(communes).toEqual({ all: 65, covered: 65, sample: 65 });
    expect(doubts).toHaveLength(1);
    expect(committee(items)).toMatchObject({
      accounts: [{ sample: true, code: expect.stringMatching(/^0002010102/) }],
    });
    expect(committee(items)?.takes.length).toBeGreaterThan(0);
  });

  test('of one agency alone go before that of its kind; a commune without one is named', async () => {
    const real = { bin: '970436', bank: 'Vietcombank', account: '0123456789', holder: 'UBND PHUONG DONG KINH' };
    const of = {
      ...whole,
      province: defineProvince({
        ...province,
        accounts: [
          ...province.accounts.filter(({ agency }) => agency !== 'committee'),
          { ...real, agency: 'committee', unit: 'H37.001' },
        ],
      }),
    };
    const { items, communes } = (await ask(list, { of })).body;
    expect(communes).toEqual({ all: 65, covered: 1, sample: 0 });
    expect(committee(items)?.without).toHaveLength(64);
    expect(committee(items)?.accounts).toMatchObject([{ unit: 'H37.001', sample: false }]);
  });
});
