import { expect, test } from 'vitest';
import { isPause, phases } from '../../../core/lifecycle.ts';
import type { Dossier } from '../../../core/dossier.ts';
import { FigureDossiers, Figures, ProcedureMap } from '../../../functions/answers/figures.ts';
import { InboxCounts, LateDossiers } from '../../../functions/answers/lists.ts';
import { createGuardRefusals } from '../../../functions/guard/guard-refusals.ts';
import { countInbox } from '../../../functions/http/count-inbox.ts';
import { listFigureDossiers } from '../../../functions/http/list-figure-dossiers.ts';
import { listLate } from '../../../functions/http/list-late.ts';
import { showFigures } from '../../../functions/http/show-figures.ts';
import { showInbox } from '../../../functions/http/show-inbox.ts';
import { showProcedureMap } from '../../../functions/http/show-procedure-map.ts';
import { createFigureRows } from '../../../functions/views/read-figures.ts';
import { nowOf } from '../../../functions/views/places.ts';
import { createFiling } from '../../../functions/views/filing.ts';
import { createViews } from '../../../functions/views/views.ts';
import { dossierOf, logUpTo } from '../../core/sample-events.ts';
import { procedure, staff } from '../../core/samples.ts';
import { askOf } from '../ask.ts';
import { catalogue } from '../catalogue-file.ts';
import { sessionOf } from '../http-event.ts';
import { openLand } from '../land.ts';

const units = ['H37.001', 'H37.002'];
const dues = ['2026-11-20T10:30:00Z', '2026-11-23T10:30:00Z', '2026-11-26T10:30:00Z', '2026-12-30T10:30:00Z'];

/** In each unit one dossier in each phase, due then or then, and some of which nobody was told anything in time. */
const open = async () => {
  const { dynamodb, vault } = await openLand();
  const file = createFiling(dynamodb, 'views');
  const base = dossierOf(logUpTo('task-opened'));
  const { result } = dossierOf(logUpTo('result-issued'));
  let number = 0;
  for (const unit of units)
    for (const phase of phases)
      for (const dueAt of unit === 'H37.001' ? dues : dues.slice(2)) {
        const code = `${unit}-261121-${String(++number).padStart(4, '0')}`;
        const untold: Partial<Dossier> = number % 5 === 0 ? { untoldSince: '2026-11-22T10:30:00Z' } : {};
        const decided: Partial<Dossier> = phase === 'return' && result !== undefined ? { result } : {};
        // In a wait nobody has a task, and officers see it all the same.
        const waiting: Partial<Dossier> = isPause(phase) ? { task: undefined } : {};
        await file({ ...base, ...untold, ...decided, ...waiting, code, unit, phase, dueAt });
      }
  const views = createViews(dynamodb, 'views');
  const rows = createFigureRows(dynamodb, 'views');
  const figures = { catalogue, rows, refused: createGuardRefusals(dynamodb, 'dossiers') };
  let now = 0;
  const ask = askOf(
    {
      'GET /v1/inbox': showInbox({ catalogue, views, vault: vault() }),
      'GET /v1/inbox/counts': countInbox({ catalogue, views }),
      'GET /v1/late-dossiers': listLate({ catalogue, open: rows.open }),
      'GET /v1/figures': showFigures(figures),
      'GET /v1/figures/{tile}/dossiers': listFigureDossiers(figures),
      'GET /v1/procedures/{code}/map': showProcedureMap(figures),
    },
    () => now,
  );
  return { ask, at: (instant: string) => void (now = Date.parse(instant)) };
};

const roles = ['officer', 'leader'] as const;
const inUnit = (unit: string) => sessionOf(staff(`ld-${unit}`, [...roles], unit));
const provincial = sessionOf(staff('ld-h37', ['leader'], 'H37'));

test('inbox, list of late dossiers and leaders’ figures call the same dossiers late, and the same due soon', async () => {
  const { ask, at } = await open();
  const tilesOf = async (session: typeof provincial, area: string) => {
    const { tiles } = Figures.parse((await ask('GET /v1/figures', { session, query: { area } })).body);
    return ['late-now', 'due-soon'].map((id) => tiles.find((tile) => tile.id === id)?.value);
  };
  const behind = async (tile: string, area: string) => {
    const query = { area, limit: '100' };
    const { body } = await ask('GET /v1/figures/{tile}/dossiers', { session: provincial, path: { tile }, query });
    return FigureDossiers.parse(body).items.map(({ dossier }) => dossier);
  };
  const seen: number[][] = [];
  for (const instant of ['2026-11-21T08:00:00+07:00', '2026-11-23T17:30:00+07:00', '2026-11-26T23:00:00+07:00']) {
    at(instant);
    const counted: number[][] = [];
    for (const unit of units) {
      const session = inUnit(unit);
      const late = LateDossiers.parse((await ask('GET /v1/late-dossiers', { session })).body);
      const codes = (urgent: boolean) =>
        late.items.filter(({ urgency }) => (urgency === 'overdue') === urgent).map(({ code }) => code);
      expect([late.late, late.soon, late.complete]).toEqual([codes(true).length, codes(false).length, true]);
      expect(await tilesOf(provincial, unit)).toEqual([late.late, late.soon]);
      expect(await tilesOf(session, unit)).toEqual([late.late, late.soon]);
      expect(await behind('late-now', unit)).toEqual(codes(true));
      expect(await behind('due-soon', unit)).toEqual(codes(false));
      const { body } = await ask('GET /v1/inbox', { session, query: { limit: '100' } });
      // Every dossier that has not ended has a task here, so all of them are somebody’s.
      const inbox: { code: string; late: boolean }[] = body.items;
      const overdue = inbox.filter((line) => line.late).map(({ code }) => code);
      expect(overdue.toSorted()).toEqual(codes(true).toSorted());
      const counts = InboxCounts.parse((await ask('GET /v1/inbox/counts', { session })).body);
      expect([counts.overdue, counts.today + counts.soon]).toEqual([late.late, late.soon]);
      counted.push([late.late, late.soon]);
    }
    const sums = [0, 1].map((which) => counted.reduce((sum, each) => sum + (each[which] ?? 0), 0));
    expect(await tilesOf(provincial, 'H37')).toEqual(sums);
    const map = ProcedureMap.parse(
      (await ask('GET /v1/procedures/{code}/map', { session: provincial, path: { code: procedure.code } })).body,
    );
    const here = ['check', 'verify', 'approve', 'issue'];
    expect(map.phases.filter(({ lateNow }) => lateNow > 0).map(({ phase }) => phase)).toEqual(here);
    seen.push(sums);
  }
  // They differ from instant to instant, so it is more than one picture that agrees.
  expect(new Set(seen.map((sums) => JSON.stringify(sums))).size).toBe(3);
});

test('a list longer than anybody reads says so, and counts all of it', async () => {
  const row = nowOf({ ...dossierOf(logUpTo('task-opened')), dueAt: '2026-11-20T10:30:00Z' });
  if (row === undefined) throw new Error('the sample has ended');
  const rows = Array.from({ length: 300 }, (_, number) => ({ ...row, code: `H37.001-261120-${1000 + number}` }));
  const key = 'GET /v1/late-dossiers';
  const ask = askOf({ [key]: listLate({ catalogue, open: async () => rows }) }, () =>
    Date.parse('2026-11-21T01:00:00Z'),
  );
  const { items, ...counts } = LateDossiers.parse((await ask(key, { session: inUnit('H37.001') })).body);
  expect([items.length, counts]).toEqual([200, { late: 300, soon: 0, complete: false }]);
});
