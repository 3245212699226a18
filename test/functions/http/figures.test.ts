import { expect, test } from 'vitest';
import type { DossierEvent } from '../../../events/dossier-event.ts';
import { link } from '../../../core/chain.ts';
import type { RecordedEvent } from '../../../events/recorded-event.ts';
import { TileId } from '../../../core/figures/tile.ts';
import {
  FigureDossiers,
  FigureExport,
  Figures,
  ProcedureMap,
  ProcedureStats,
} from '../../../functions/answers/figures.ts';
import { csvOf } from '../../../functions/figures/lines.ts';
import { createGuardRefusals } from '../../../functions/guard/guard-refusals.ts';
import { exportFigures } from '../../../functions/http/export-figures.ts';
import { listFigureDossiers } from '../../../functions/http/list-figure-dossiers.ts';
import { showFigures } from '../../../functions/http/show-figures.ts';
import { showProcedureMap } from '../../../functions/http/show-procedure-map.ts';
import { showProcedureStats } from '../../../functions/http/show-procedure-stats.ts';
import { createFigureCount } from '../../../functions/views/figures.ts';
import { createFormCount } from '../../../functions/views/form-figures.ts';
import { createFiling } from '../../../functions/views/filing.ts';
import { createFigureRows } from '../../../functions/views/read-figures.ts';
import { dossierOf, samples, wholeStory } from '../../core/sample-events.ts';
import { leader, mother, operator, procedure, staff } from '../../core/samples.ts';
import { askOf } from '../ask.ts';
import { catalogue } from '../catalogue-file.ts';
import { sessionOf } from '../http-event.ts';
import { openLand } from '../land.ts';

const now = Date.parse('2026-12-05T09:00:00+07:00');

const submittedIn = (unit: string, minutes: number, channel: 'online' | 'counter' = 'online'): DossierEvent => {
  const { data, ...head } = samples['dossier-submitted'];
  const at = '2026-11-23T02:00:00.000Z';
  const signedInAt = new Date(Date.parse(at) - minutes * 60_000).toISOString();
  return {
    ...head,
    at,
    due: '2026-11-25T10:30:00.000Z',
    data: {
      ...data,
      unit,
      channel,
      filling: {
        signedInAt,
        openedAt: signedInAt,
        activeSeconds: minutes * 30,
        sittings: 1,
        ...(unit === 'H37.001' ? { unit } : {}),
      },
      fields: {
        put: 20,
        held: 14,
        from: [
          { source: 'population', put: 10, held: 9, empty: ['child.homeTown'] },
          { source: 'health', put: 4, held: 4 },
        ],
      },
      ...(minutes === 1
        ? { disputed: [{ path: 'mother.residence', source: 'population', policy: 'proceed-marked' as const }] }
        : {}),
    },
  };
};
const logIn = (code: string, ...events: readonly DossierEvent[]): RecordedEvent[] => {
  const log: RecordedEvent[] = [];
  for (const event of events) log.push(link(code, log.at(-1), event));
  return log;
};
const rated = (score: 1 | 5): DossierEvent => ({
  ...samples['dossier-rated'],
  at: '2026-11-24T03:00:00.000Z',
  data: { score, outcome: 'closed', reasons: ['quick'] },
});

/** Twelve births in one ward, of which the last two are still open, and one in another. */
const open = async (births = 12) => {
  const { dynamodb } = await openLand();
  const [count, file] = [createFigureCount(dynamodb, 'views', catalogue), createFiling(dynamodb, 'views')];
  const refused = createGuardRefusals(dynamodb, 'dossiers');
  const tell = async (log: RecordedEvent[]) => {
    await count(log);
    await file(dossierOf(log));
  };
  const whole = wholeStory.slice(1).map((type): DossierEvent => ({ ...samples[type], at: '2026-11-23T03:00:00.000Z' }));
  for (let number = 1; number <= births; number++) {
    const first = submittedIn('H37.001', number);
    const rest = number > births - 2 ? whole.slice(0, 2) : [...whole, rated(number === 1 ? 1 : 5)];
    await tell(logIn(`H37.001-261123-${String(number).padStart(4, '0')}`, first, ...rest));
  }
  await tell(logIn('H37.002-261123-0001', submittedIn('H37.002', 50), ...whole));
  const row = { officer: 'x', procedure: procedure.code, component: 'y', code: 'source-answered' };
  await refused.keep('a', { ...row, unit: 'H37.001', at: '2026-11-30T17:30:00.000Z' });
  const tools = { catalogue, rows: createFigureRows(dynamodb, 'views'), refused };
  const ask = askOf(
    {
      'GET /v1/figures': showFigures(tools),
      'GET /v1/figures/{tile}/dossiers': listFigureDossiers(tools),
      'GET /v1/figures/export': exportFigures(tools),
      'GET /v1/procedures/{code}/map': showProcedureMap(tools),
      'GET /v1/procedures/{code}/stats': showProcedureStats(tools),
    },
    () => now,
  );
  return { ask, tell, countForm: createFormCount(dynamodb, 'views', catalogue.province.agency.code) };
};
type Who = Parameters<typeof sessionOf>[0];
const provincial = staff('ld-h37', ['leader'], 'H37');

test('a leader asks how their unit does, and sees every figure with target, definition and trend', async () => {
  const { ask } = await open();
  const pageFor = async (person: Who, query: Record<string, string> = {}) =>
    Figures.parse((await ask('GET /v1/figures', { session: sessionOf(person), query })).body);
  const page = await pageFor(leader);
  const tile = (id: string, of = page) => of.tiles.find((each) => each.id === id);
  expect(page.tiles.map(({ id }) => id)).toEqual(TileId.options);
  expect(page.period).toEqual({ from: '2026-11-06', to: '2026-12-05', by: 'day' });
  expect([page.area.code, page.areas.map(({ code }) => code)]).toEqual(['H37.001', ['H37.001', 'H37.001.KT']]);
  expect(tile('filing-time')).toMatchObject({ value: 6.5, n: 12, enough: true, target: { value: 5, met: false } });
  expect(tile('filing-time')?.times?.median).toBeGreaterThan(6 / (1 + page.error));
  expect(tile('filing-active')).toMatchObject({ value: 3.25 });
  expect(tile('filing-time')?.trend.filter(({ n }) => n > 0)).toEqual([{ from: '2026-11-23', value: 6.5, n: 12 }]);
  expect(tile('satisfaction')).toMatchObject({ value: 0.9, n: 10, target: { met: false } });
  expect(tile('prefilled')).toMatchObject({ value: 0.7, n: 12 });
  expect(tile('signed')).toMatchObject({ value: 1, n: 10, target: { met: true } });
  expect(tile('late-now')).toMatchObject({ value: 2 });
  // The first of December in Vietnam already.
  expect(tile('asked-though-held')?.trend.filter(({ n }) => n > 0)).toEqual([{ from: '2026-12-01', value: 1, n: 1 }]);
  expect(tile('completion')).toMatchObject({ value: null, unavailable: { en: expect.stringMatching(/province/) } });
  expect([page.forms, page.weakest]).toEqual([undefined, expect.anything()]);
  expect(page.ratings[0]).toMatchObject({ outcome: 'closed', n: 10, scores: [1, 0, 0, 0, 9], satisfied: 0.9 });
  expect(page.reasons).toEqual([{ code: 'quick', n: 10 }]);
  expect(page.filing.procedures).toMatchObject([{ key: procedure.code, elapsed: { n: 12, mean: 6.5 } }]);

  const province = await pageFor(provincial);
  expect(tile('filing-time', province)).toMatchObject({ n: 13, value: 9.8462 });
  expect(province.filing.units.map(({ key, elapsed }) => [key, elapsed.n, elapsed.mean])).toEqual([
    ['H37.001', 12, 6.5],
    ['H37.002', 1, null],
  ]);
  // One dossier is too few to call its unit the weakest.
  expect(province.weakest.find(({ tile: id }) => id === 'filing-time')?.units.map(({ unit, n }) => [unit, n])).toEqual([
    ['H37.001', 12],
  ]);
  expect(province.forms).toMatchObject({ sent: 13, opened: 0, open: 0 });
  const none = await pageFor(operator, { channel: 'post' });
  expect(tile('filing-time', none)).toMatchObject({ n: 0, value: null, enough: false });

  const refusal = async (person: Who, query: Record<string, string> = {}) =>
    (await ask('GET /v1/figures', { session: sessionOf(person), query })).body.code;
  expect(await refusal(leader, { area: 'H37.002' })).toBe('not-found');
  expect(await refusal(leader, { from: '2026-12-02', to: '2026-12-01' })).toBe('bad-period');
  expect(await refusal(leader, { from: '2025-12-02', to: '2026-12-31' })).toBe('bad-period');
  expect(await refusal(staff('cb', ['officer']))).toBe('not-allowed');
  expect(await refusal(mother)).toBe('not-allowed');
});

test('behind a figure stand its dossiers, those against it alone where that is wanted, a part at a time', async () => {
  const { ask } = await open();
  const behind = async (tile: string, query: Record<string, string> = {}, person: Who = leader) =>
    FigureDossiers.parse(
      (await ask('GET /v1/figures/{tile}/dossiers', { session: sessionOf(person), path: { tile }, query })).body,
    );
  const late = await behind('late-now');
  expect(late.items.map(({ dossier, phase }) => [dossier.slice(-4), phase])).toEqual([
    ['0011', 'verify'],
    ['0012', 'verify'],
  ]);
  // All that is late now is against it, and how long work takes has no target to be against.
  const tiles = ['late-now', 'due-soon', 'processing-time', 'disputes-open', 'filing-time', 'on-time'];
  const narrowing = await Promise.all(tiles.map(async (tile) => (await behind(tile)).narrows));
  expect(narrowing).toEqual([false, false, false, false, true, true]);
  const slow = await behind('filing-time', { only: 'against' });
  // How long one person took is told in bands: within ten minutes, within fifteen.
  expect(slow).toMatchObject({ atMost: true });
  expect(slow.items.map(({ value }) => value)).toEqual([10, 10, 10, 10, 10, 15, 15]);
  // How somebody rated, and that they needed help, is told of no dossier.
  for (const tile of ['satisfaction', 'score', 'completion', 'assisted'])
    expect(await ask('GET /v1/figures/{tile}/dossiers', { session: sessionOf(leader), path: { tile } })).toMatchObject({
      status: 404,
    });
  const all = await behind('filing-time', {}, operator);
  expect(all.items.map(({ unit }) => unit).filter((unit) => unit === 'H37.002')).toHaveLength(1);
  expect(all.next).toBeUndefined();
  const from = Buffer.from(JSON.stringify(['H37.001', '2026-11-23#H37.001-261123-0009'])).toString('base64url');
  expect((await behind('filing-time', { cursor: from })).items.map(({ value }) => value)).toEqual([10, 15, 15]);
  const codeOf = async (tile: string, cursor?: string) =>
    (
      await ask('GET /v1/figures/{tile}/dossiers', {
        session: sessionOf(leader),
        path: { tile },
        ...(cursor === undefined ? {} : { query: { cursor } }),
      })
    ).body.code;
  expect(await codeOf('completion')).toBe('not-found');
  expect(await codeOf('filing-time', 'x')).toBe('bad-cursor');
  expect(await codeOf('filing-time', Buffer.from('["H37.002","x"]').toString('base64url'))).toBe('bad-cursor');
});

test('how good the data are: by source, by field and by unit, and behind each share its dossiers', async () => {
  const { ask } = await open();
  const session = sessionOf(provincial);
  const { quality, tiles } = Figures.parse((await ask('GET /v1/figures', { session })).body);
  const [population, health] = quality.sources;
  expect(population).toEqual({
    source: 'population',
    n: 13,
    filled: { value: 0.9, n: 13 },
    wrong: { value: 0.0769, n: 13 },
    unlike: { value: 1, n: 13 },
    silent: { value: 0, n: 13 },
    unheard: 0,
  });
  expect(health).toMatchObject({ source: 'health', filled: { value: 1 }, unlike: { value: 0 } });
  const [residence, homeTown, ...more] = quality.fields;
  expect(residence).toMatchObject({ path: 'mother.residence', n: 13, empty: 0, disputed: 1, kept: 0, differs: 13 });
  expect(residence?.label.vi).toMatch(/: /);
  expect([homeTown, more]).toMatchObject([{ path: 'child.homeTown', empty: 13, disputed: 0 }, []]);
  expect(quality.units).toMatchObject([
    { unit: 'H37.001', n: 12, filled: { value: 0.9286 }, wrong: { value: 0.0833 }, refused: 1 },
    // One is too few for a share, and says whose it is.
    { unit: 'H37.002', n: 1, filled: { value: null, n: 1 }, unlike: { value: null }, refused: 0 },
  ]);
  expect(quality.refused).toMatchObject([{ procedure: procedure.code, component: 'y', n: 1 }]);
  const value = (id: string) => tiles.find((tile) => tile.id === id)?.value;
  expect(['source-filled', 'data-disputed', 'data-unlike', 'sources-silent'].map(value)).toEqual([
    0.9286, 0.0769, 1, 0,
  ]);
  const narrowed = Figures.parse((await ask('GET /v1/figures', { session, query: { channel: 'online' } })).body);
  expect([narrowed.quality.units, narrowed.quality.refused]).toEqual([[], undefined]);

  const behind = async (tile: string, source: string) =>
    ask('GET /v1/figures/{tile}/dossiers', { session, path: { tile }, query: { source, only: 'against' } });
  const wrong = FigureDossiers.parse((await behind('data-disputed', 'population')).body);
  expect(wrong.items.map(({ dossier, value: is }) => [dossier.slice(-4), is])).toEqual([['0001', 1]]);
  expect((await behind('data-disputed', 'health')).body.items).toEqual([]);
  expect((await behind('on-time', 'health')).status).toBe(404);
});

test('the map of a procedure: who is where, for how long, and which way they went', async () => {
  const { ask } = await open();
  const map = ProcedureMap.parse(
    (await ask('GET /v1/procedures/{code}/map', { session: sessionOf(leader), path: { code: procedure.slug } })).body,
  );
  expect(map.phases.find(({ phase }) => phase === 'verify')).toMatchObject({
    now: 2,
    lateNow: 2,
    entered: 10,
    late: 0,
    counted: 'working',
  });
  expect(map.moves).toContainEqual({ from: 'verify', to: 'confirm', n: 10 });
  expect(map.ends[0]).toMatchObject({ outcome: 'closed', n: 10 });
});

test('forms that were never sent stand beside the unit that they named when they were opened', async () => {
  const { ask, countForm } = await open();
  const data = { procedure: procedure.code, edition: '2026-01', unit: 'H37.001', channel: 'online' as const };
  const about = { v: 1 as const, at: '2026-11-23T01:00:00.000Z' };
  for (let number = 0; number < 14; number++) {
    const form = { ...about, form: `f-${number}` };
    const begun = { ...form, type: 'form-opened' as const, data };
    await countForm(number > 0 ? [begun] : [begun, { ...form, type: 'form-left', data: { reasons: [] } }]);
  }
  const session = sessionOf(provincial);
  const { filing, forms, fewest } = Figures.parse((await ask('GET /v1/figures', { session })).body);
  const fates = { opened: 14, sent: 12, givenUp: 1, abandoned: 0, open: 1 };
  expect(filing.units.map((unit) => [unit.key, unit.forms])).toEqual([
    ['H37.001', fates],
    ['H37.002', undefined],
  ]);
  // The thirteenth was sent in the unit whose form named none.
  expect([forms, fewest]).toMatchObject([{ ...fates, sent: 13, open: 0 }, 10]);
  const { lines } = FigureExport.parse((await ask('GET /v1/figures/export', { session })).body);
  const own = lines.filter(({ group, measure }) => group === 'filing-units' && measure.startsWith('forms '));
  expect(own.map(({ id, measure, value }) => [id, measure, value])).toContainEqual(['H37.001', 'forms givenUp', 1]);
});

test('how long officers take at a counter is not what everybody reads of people', async () => {
  const { ask, tell } = await open();
  const asked = async () =>
    ProcedureStats.parse((await ask('GET /v1/procedures/{code}/stats', { path: { code: procedure.slug } })).body);
  const before = await asked();
  for (let number = 1; number <= 14; number++)
    await tell(logIn(`H37.001-261123-00${20 + number}`, submittedIn('H37.001', 55, 'counter')));
  expect(await asked()).toMatchObject({ n: 13, median: before.median });
});

const statsOf = async (births: number) => {
  const { ask } = await open(births);
  return ProcedureStats.parse((await ask('GET /v1/procedures/{code}/stats', { path: { code: procedure.slug } })).body);
};

test('everybody reads how last month went, and of less than ten dossiers nothing', async () => {
  const [many, few] = [await statsOf(12), await statsOf(8)];
  expect(many).toMatchObject({ month: '2026-11', n: 13, satisfied: 0.9, rated: 10 });
  expect(many.median).toBeGreaterThan(6);
  expect(many.decided).toMatchObject({ n: 11, onTime: expect.any(Number) });
  expect(many.decided.median).toBeGreaterThan(0);
  expect(few).toMatchObject({ n: 0, median: null, satisfied: null, rated: 0 });
  expect(few.decided).toEqual({ n: 0, median: null, onTime: null });
});

test('the export has every figure with both definitions, and no cell that a spreadsheet would run', async () => {
  const { ask } = await open();
  const { lines } = FigureExport.parse((await ask('GET /v1/figures/export', { session: sessionOf(provincial) })).body);
  for (const id of TileId.options) expect(lines.some((line) => line.group === 'tile' && line.id === id)).toBe(true);
  const tiles = lines.filter(({ group }) => group === 'tile');
  for (const { definitionVi, definitionEn } of tiles)
    expect([definitionVi.length > 20, definitionEn.length > 20]).toEqual([true, true]);
  const [line] = lines;
  if (line === undefined) throw new Error('no line');
  const csv = csvOf([{ ...line, nameVi: '=1+1', nameEn: '@a "b", c', definitionVi: '\tx', value: -0.5 }]);
  expect(csv.startsWith('\uFEFFgroup,id,')).toBe(true);
  expect(csv).toContain(`,'=1+1,"'@a ""b"", c",`);
  expect(csv).toContain(`,'\tx,`);
  expect(csv).toContain(',-0.5,');
});
