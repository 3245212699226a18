import * as z from 'zod/mini';
import type { Definition } from '../../core/figures/definition.ts';
import { definitions } from '../../core/figures/definitions.ts';
import type { Measured } from '../../core/figures/measured.ts';
import type { TileId } from '../../core/figures/tile.ts';
import { Refusal } from '../../core/refusal.ts';
import { addDays, dateOf, minute } from '../../core/vietnam-time.ts';
import type { FigureDossiers } from '../answers/figures.ts';
import type { OpenDossier } from '../views/read-figures.ts';
import { isIn, isWanted, type Asked } from './asked.ts';
import { isDueSoon, isLate, openIn, unitsIn } from './beside.ts';
import { procedureName, unitName } from './names.ts';
import type { FigureTools } from './page.ts';
import { rounded } from './tiles.ts';

type Item = FigureDossiers['items'][number];

/** Of a dossier the day by which it counts, and its value: minutes, a score, a number, or whether it is among those counted. */
const valueOf = (id: TileId, measured: Measured): readonly [string, number] | undefined => {
  const { submittedOn, filling, fields, assisted, disputesOpen, ended } = measured;
  const on = (value: number | undefined) => (value === undefined ? undefined : ([submittedOn, value] as const));
  const atEnd = (value: number | boolean | undefined) =>
    ended === undefined || value === undefined ? undefined : ([ended.on, Number(value)] as const);
  const timing = ended?.timing;
  switch (id) {
    case 'filing-time':
      return on(filling === undefined ? undefined : filling.elapsed / 60);
    case 'filing-active':
      return on(filling === undefined ? undefined : filling.active / 60);
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
    case 'assisted':
      return on(Number(assisted));
    case 'fully-online':
      return atEnd(timing === undefined ? undefined : ended?.online);
    case 'late-now':
    case 'due-soon':
    case 'completion':
    case 'asked-though-held':
    case 'satisfaction':
    case 'score':
      return undefined;
  }
};

/** What a value has to be to speak against whoever governs by the figure. */
const isAgainst = ({ id, unit, better, target }: Definition, value: number): boolean => {
  if (unit === 'minutes') return target === undefined || value > target.value;
  if (id === 'time-saved') return value < (target?.value ?? 0);
  return better === 'more' ? value < 1 : value > 0;
};

/** Neither a form nor what was refused is a dossier; and how somebody rated stands beside no code. */
const withoutDossiers: readonly TileId[] = ['completion', 'asked-though-held', 'satisfaction', 'score'];

/** A unit, and a place in its list. Names no more than whoever was given it may ask for anyway. */
const Cursor = z.tuple([z.string(), z.string()]);

const cursorIn = (cursor: string): z.infer<typeof Cursor> => {
  try {
    return Cursor.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
  } catch (error) {
    throw new Refusal('bad-cursor', [], { cause: error });
  }
};
const cursorOf = (place: z.infer<typeof Cursor>): string => Buffer.from(JSON.stringify(place)).toString('base64url');

/** How much is read for a part of the list at most: whoever wants more goes on. */
const mostRead = 1000;
/** Whoever ended in the period was submitted at most so long before; the longest term with all its pauses is shorter. */
const longest = 400;

export interface Wanted {
  readonly tile: string;
  readonly against: boolean;
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

const dueOf = ({ dueAt, code }: OpenDossier): string => `${dueAt}#${code}`;

/** Open dossiers that are late, or due soon, by when they are due; minutes late, or left. */
const standing = async (tools: FigureTools, asked: Asked, definition: Definition, { at, cursor, limit }: Wanted) => {
  const chosen = definition.id === 'late-now' ? isLate : isDueSoon;
  const [, after] = cursor === undefined ? ['', ''] : cursorIn(cursor);
  const open = (await openIn(tools.rows, asked))
    .filter((each) => chosen(each, at) && dueOf(each) > after)
    .toSorted((a, b) => (dueOf(a) < dueOf(b) ? -1 : 1));
  const items = open.slice(0, limit).map(({ code, procedure, unit, phase, submittedAt, dueAt }) =>
    line(tools, asked, {
      dossier: code,
      procedure,
      unit,
      phase,
      submittedOn: dateOf(Date.parse(submittedAt)),
      day: dateOf(Date.parse(dueAt)),
      value: Math.abs(at - Date.parse(dueAt)) / minute,
    }),
  );
  const last = open[limit - 1];
  return { items, ...(open.length > limit && last !== undefined ? { next: cursorOf(['', dueOf(last)]) } : {}) };
};

/** Unit by unit, in the order in which their dossiers came. */
const counted = async (
  tools: FigureTools,
  asked: Asked,
  definition: Definition,
  { against, cursor, limit }: Wanted,
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
      rows.length === 0 ? new Map() : new Map((await tools.rows.open(unit)).map(({ code, phase }) => [code, phase]));
    for (const { place, code, measured } of rows) {
      const found = isWanted(only, measured) ? valueOf(id, measured) : undefined;
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
  const find = definition.cohort === 'now' ? standing : counted;
  return {
    tile: definition.id,
    name: definition.name,
    unit: definition.cohort === 'now' ? 'minutes' : definition.unit,
    ...(await find(tools, asked, definition, wanted)),
  };
};
