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
import { createFiling } from '../../../functions/views/filing.ts';
import { createFigureRows } from '../../../functions/views/read-figures.ts';
import { dossierOf, samples, wholeStory } from '../../core/sample-events.ts';
import { leader, mother, operator, procedure, staff } from '../../core/samples.ts';
import { askOf } from '../ask.ts';
import { catalogue } from '../catalogue-file.ts';
import { sessionOf } from '../http-event.ts';
import { openLand } from '../land.ts';

const now = Date.parse('2026-12-05T09:00:00+07:00');

const submittedIn = (unit: string, minutes: number): DossierEvent => {
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
      filling: { signedInAt, openedAt: signedInAt, activeSeconds: minutes * 30, sittings: 1 },
      fields: { put: 20, held: 14 },
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
  return { ask };
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
  const slow = await behind('filing-time', { only: 'against' });
  expect(slow.items.map(({ value }) => value)).toEqual([6, 7, 8, 9, 10, 11, 12]);
  // How somebody rated is told of no dossier.
  for (const tile of ['satisfaction', 'score', 'completion'])
    expect(await ask('GET /v1/figures/{tile}/dossiers', { session: sessionOf(leader), path: { tile } })).toMatchObject({
      status: 404,
    });
  const all = await behind('filing-time', {}, operator);
  expect(all.items.map(({ unit }) => unit).filter((unit) => unit === 'H37.002')).toHaveLength(1);
  expect(all.next).toBeUndefined();
  const from = Buffer.from(JSON.stringify(['H37.001', '2026-11-23#H37.001-261123-0009'])).toString('base64url');
  expect((await behind('filing-time', { cursor: from })).items.map(({ value }) => value)).toEqual([10, 11, 12]);
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

const statsOf = async (births: number) => {
  const { ask } = await open(births);
  return ProcedureStats.parse((await ask('GET /v1/procedures/{code}/stats', { path: { code: procedure.slug } })).body);
};

test('everybody reads how last month went, and of less than ten dossiers nothing', async () => {
  const [many, few] = [await statsOf(12), await statsOf(8)];
  expect(many).toMatchObject({ month: '2026-11', n: 13, satisfied: 0.9, rated: 10 });
  expect(many.median).toBeGreaterThan(6);
  expect(few).toMatchObject({ n: 0, median: null, satisfied: null, rated: 0 });
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
