import type { Definition } from '../../core/figures/definition.ts';
import { definitions } from '../../core/figures/definitions.ts';
import { abandonedAfterDays } from '../../core/figures/form.ts';
import type { Measured } from '../../core/figures/measured.ts';
import { isUnlike } from '../../core/figures/sourced.ts';
import type { TileId } from '../../core/figures/tile.ts';
import { Refusal } from '../../core/refusal.ts';
import { addDays, dateOf, minute } from '../../core/vietnam-time.ts';
import type { FigureDossiers } from '../answers/figures.ts';
import { isIn, isWanted, type Asked } from './asked.ts';
import { openIn, standingOf, unitsIn } from './beside.ts';
import { cursorIn, cursorOf } from './cursor.ts';
import { procedureName, unitName } from './names.ts';
import type { FigureTools } from './page.ts';
import { rounded } from './tiles.ts';

type Item = FigureDossiers['items'][number];

/** Minutes: so finely is told how long one person took to file; the longest is as long as a form is kept. */
const bands = [5, 10, 15, 30, 60, 120, 24 * 60, 7 * 24 * 60, abandonedAfterDays * 24 * 60] as const;
const banded = (seconds: number): number => bands.find((band) => seconds <= band * 60) ?? Math.max(...bands);

/** Of a dossier the day by which it counts, and its value: minutes, a score, a number, or whether it is among those counted. */
const valueOf = (id: TileId, measured: Measured, source?: string): readonly [string, number] | undefined => {
  const { submittedOn, filling, fields, disputesOpen, ended } = measured;
  const sources = (measured.sources ?? []).filter((each) => [undefined, each.source].includes(source));
  const sum = (name: 'put' | 'held' | 'asked' | 'silent') =>
    sources.reduce((total, each) => total + (each[name] ?? 0), 0);
  const on = (value: number | undefined) => (value === undefined ? undefined : ([submittedOn, value] as const));
  const atEnd = (value: number | boolean | undefined) =>
    ended === undefined || value === undefined ? undefined : ([ended.on, Number(value)] as const);
  const timing = ended?.timing;
  switch (id) {
    case 'filing-time':
      return on(filling === undefined ? undefined : banded(filling.elapsed));
    case 'filing-active':
      return on(filling === undefined ? undefined : banded(filling.active));
    case 'time-saved':
      return atEnd(timing === undefined || timing.allowed === 0 ? undefined : 1 - timing.used / timing.allowed);
    case 'processing-time':
      return atEnd(timing === undefined ? undefined : timing.used / 60);
    case 'well-shorter':
      return atEnd(timing === undefined ? undefined : timing.used <= 0.7 * timing.allowed);
    case 'on-time':
      return atEnd(timing === undefined ? undefined : timing.met !== 'late');
    case 'prefilled':
      return on(fields === undefined || fields.put === 0 ? undefined : fields.held / fields.put);
    case 'supplemented':
      return atEnd(ended?.supplemented);
    case 'signed':
      return atEnd(ended?.outcome === 'closed' ? ended.signed : undefined);
    case 'digitised':
      return atEnd(
        ended === undefined || ended.papers.received === 0 ? undefined : ended.papers.copied / ended.papers.received,
      );
    case 'paid-by-transfer':
      return atEnd(ended?.paid === undefined ? undefined : ended.paid === 'transfer');
    case 'disputes-open':
      return on(disputesOpen === 0 ? undefined : disputesOpen);
    case 'source-filled':
      return on(sum('put') === 0 ? undefined : sum('held') / sum('put'));
    case 'data-disputed':
      return on(Number(source === undefined ? measured.disputed > 0 : sources.some(({ doubts }) => doubts?.disputed)));
    case 'data-unlike':
      return on(sum('asked') === 0 ? undefined : Number(sources.some(isUnlike)));
    case 'sources-silent':
      return on(sum('asked') === 0 ? undefined : sum('silent') / sum('asked'));
    case 'fully-online':
      return atEnd(timing === undefined ? undefined : ended?.online);
    case 'late-now':
    case 'due-soon':
    case 'completion':
    case 'assisted':
    case 'asked-though-held':
    case 'satisfaction':
    case 'score':
      return undefined;
  }
};

/**
 * Whether some of a figure’s dossiers may speak for it and others against it: not where all are what is counted, nor
 * where minutes have no target to be measured by.
 */
const doesNarrow = ({ cohort, unit, target }: Definition): boolean =>
  cohort !== 'now' && unit !== 'count' && (unit !== 'minutes' || target !== undefined);

/** What a value has to be to speak against whoever governs by the figure. */
const isAgainst = ({ id, unit, better, target }: Definition, value: number): boolean => {
  if (unit === 'minutes') return target === undefined || value > target.value;
  if (id === 'time-saved') return value < (target?.value ?? 0);
  return better === 'more' ? value < 1 : value > 0;
};

/**
 * Neither a form nor what was refused is a dossier; and how somebody rated, or that somebody needed help, stands beside no
 * code: nothing is to be done about the dossier.
 */
const withoutDossiers: readonly TileId[] = ['completion', 'asked-though-held', 'satisfaction', 'score', 'assisted'];

/** Those that are told in bands only. */
const inBands: readonly TileId[] = ['filing-time', 'filing-active'];

/** Those that can be narrowed to one source. */
const ofSources: readonly TileId[] = ['source-filled', 'data-disputed', 'data-unlike', 'sources-silent'];

/** How much is read for a part of the list at most: whoever wants more goes on. */
const mostRead = 1000;
/** Whoever ended in the period was submitted at most so long before; the longest term with all its pauses is shorter. */
const longest = 400;

export interface Wanted {
  readonly tile: string;
  readonly against: boolean;
  readonly source?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
  readonly at: number;
}

const line = ({ catalogue }: FigureTools, { agencies }: Asked, found: Omit<Item, 'name' | 'unitName'>): Item => ({
  ...found,
  name: procedureName(catalogue, found.procedure),
  unitName: unitName(agencies, found.unit),
  value: rounded(found.value),
});

/** Open dossiers that are late, or due soon, by what has passed or when they are due; minutes late, or left. */
const standing = async (tools: FigureTools, asked: Asked, definition: Definition, { at, cursor, limit }: Wanted) => {
  const [, after] = cursor === undefined ? ['', ''] : cursorIn(cursor);
  const open = (await openIn(tools.rows, asked))
    .flatMap((each) => {
      const { isLate, isDueSoon, from } = standingOf(tools.catalogue, each, at);
      const place = `${new Date(from).toISOString()}#${each.code}`;
      const isChosen = definition.id === 'late-now' ? isLate : isDueSoon;
      return isChosen && place > after ? [{ ...each, from, place }] : [];
    })
    .toSorted((a, b) => (a.place < b.place ? -1 : 1));
  const items = open.slice(0, limit).map(({ code, procedure, unit, phase, submittedAt, from }) =>
    line(tools, asked, {
      dossier: code,
      procedure,
      unit,
      phase,
      submittedOn: dateOf(Date.parse(submittedAt)),
      day: dateOf(from),
      value: Math.abs(at - from) / minute,
    }),
  );
  const last = open[limit - 1];
  return { items, ...(open.length > limit && last !== undefined ? { next: cursorOf(['', last.place]) } : {}) };
};

/** Unit by unit, in the order in which their dossiers came. */
const counted = async (
  tools: FigureTools,
  asked: Asked,
  definition: Definition,
  { against, source, cursor, limit }: Wanted,
) => {
  const { agencies, area, only, period } = asked;
  const { id, cohort } = definition;
  const units = unitsIn(agencies, area.code);
  const [begin = '', after] = cursor === undefined ? [units[0]] : cursorIn(cursor);
  if (!units.includes(begin)) throw new Refusal('bad-cursor');
  const days = { ...period, from: cohort === 'submitted' ? period.from : addDays(period.from, -longest) };
  const items: Item[] = [];
  let read = 0;
  for (const unit of units.slice(units.indexOf(begin))) {
    const rows = await tools.rows.measured(unit, days, {
      limit: mostRead - read,
      ...(unit === begin && after !== undefined ? { after } : {}),
    });
    const phases =
      rows.length === 0 ? new Map() : new Map((await tools.rows.open([unit])).map(({ code, phase }) => [code, phase]));
    for (const { place, code, measured } of rows) {
      const found = isWanted(only, measured) ? valueOf(id, measured, source) : undefined;
      if (found === undefined || !isIn(period, found[0]) || (against && !isAgainst(definition, found[1]))) continue;
      const phase = phases.get(code) ?? measured.ended?.outcome ?? 'check';
      const { procedure, submittedOn } = measured;
      items.push(
        line(tools, asked, { dossier: code, procedure, unit, phase, submittedOn, day: found[0], value: found[1] }),
      );
      if (items.length === limit) return { items, next: cursorOf([unit, place]) };
    }
    read += rows.length;
    const last = rows.at(-1);
    if (read >= mostRead && last !== undefined) return { items, next: cursorOf([unit, last.place]) };
  }
  return { items };
};

export const figureDossiers = async (tools: FigureTools, asked: Asked, wanted: Wanted): Promise<FigureDossiers> => {
  const definition = definitions.find(({ id }) => id === wanted.tile);
  if (definition === undefined || withoutDossiers.includes(definition.id)) throw new Refusal('not-found');
  if (wanted.source !== undefined && !ofSources.includes(definition.id)) throw new Refusal('not-found');
  const find = definition.cohort === 'now' ? standing : counted;
  return {
    tile: definition.id,
    name: definition.name,
    unit: definition.cohort === 'now' ? 'minutes' : definition.unit,
    narrows: doesNarrow(definition),
    ...(inBands.includes(definition.id) ? { atMost: true } : {}),
    ...(await find(tools, asked, definition, wanted)),
  };
};
