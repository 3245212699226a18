import * as z from 'zod/mini';
import { Stage } from '../../events/step.ts';
import { Cohort, FigureUnit, TileId } from '../../core/figures/tile.ts';
import { Text } from '../../core/text.ts';
import { Dossier } from '../../core/dossier.ts';

const count = z.int().check(z.nonnegative());
/** Left empty below ten: too few to say anything by. */
const figure = z.nullable(z.number());

/** Civil days in Vietnam, both included; `by`: what a point of a trend stands for. */
const Period = z.strictObject({ from: z.iso.date(), to: z.iso.date(), by: z.enum(['day', 'week']) });

/** An agency with all that stand below it; the province is the first of them. */
export const Area = z.strictObject({ code: z.string(), name: Text, kind: z.enum(['province', 'agency', 'commune']) });
export type Area = z.infer<typeof Area>;

/** Times in minutes. Median and p90 are off by `error` at most. */
export const Times = z.strictObject({ n: count, mean: figure, median: figure, p90: figure });
export type Times = z.infer<typeof Times>;

/** What the state orders, by its own words. */
export const Target = z.strictObject({
  value: z.number(),
  ground: z.string(),
  unverified: z.optional(z.string()),
  /** Whether it is reached; left out where there are too few to say. */
  met: z.optional(z.boolean()),
});
export type Target = z.infer<typeof Target>;

export const Tile = z.strictObject({
  id: TileId,
  name: Text,
  /** What is counted, by which day, and of what it is a share. */
  definition: Text,
  unit: FigureUnit,
  better: z.enum(['more', 'less']),
  /** Which day decides whether it counts in the period; `now`: as things stand, whatever the period. */
  cohort: Cohort,
  value: figure,
  n: count,
  /** False where a share or a time is of fewer than ten. */
  enough: z.boolean(),
  /** Of a time: `value` is its mean. */
  times: z.optional(Times),
  target: z.optional(Target),
  /** Why the figure cannot be had here, such as for one unit only or under a filter. */
  unavailable: z.optional(Text),
  trend: z.array(z.strictObject({ from: z.iso.date(), value: figure, n: count })),
});
export type Tile = z.infer<typeof Tile>;

const Named = z.strictObject({ key: z.string(), name: Text });
/** Forms opened in the period, by what has become of each. */
export const Fates = z.strictObject({
  opened: count,
  sent: count,
  /** Somebody said they give up. */
  givenUp: count,
  /** Neither sent nor given up within the days of `rule`. */
  abandoned: count,
  /** Younger than that. */
  open: count,
});
export type Fates = z.infer<typeof Fates>;

/**
 * `forms`: what became of those that were begun. In the figures of the province; and of a unit those that named it by then,
 * where any did.
 */
const Filing = z.extend(Named, { elapsed: Times, active: Times, forms: z.optional(Fates) });

/** A share, and of how many dossiers it is. */
const Share = z.strictObject({ value: figure, n: count });

/** How good the data are that a source gives, or a unit works with; of dossiers submitted in the period. */
const Measures = z.strictObject({
  /** Dossiers in which it has a part. */
  n: count,
  /** Of the questions that a source is to answer, those that it had answered. */
  filled: Share,
  /** Dossiers with a value that the citizen calls wrong. */
  wrong: Share,
  /** Of those that were compared, dossiers in which a source says something else. */
  unlike: Share,
  /** Of the questions put to a source in the first check, those without an answer. */
  silent: Share,
});

export const Quality = z.strictObject({
  sources: z.array(
    z.extend(Measures, {
      source: z.string(),
      /** Look-ups that it has not answered to this day. */
      unheard: count,
    }),
  ),
  /** Fields with which anything is the matter, the worst first: in how many dossiers. */
  fields: z.array(
    z.strictObject({
      source: z.string(),
      procedure: z.string(),
      procedureName: Text,
      path: z.string(),
      label: Text,
      /** Dossiers of the procedure in which the source has a part. */
      n: count,
      /** It had nothing of it that could be used. */
      empty: count,
      disputed: count,
      corrected: count,
      kept: count,
      differs: count,
      contradicts: count,
    }),
  ),
  /** Unit by unit, only where nothing narrows; `refused`: requests for what a source has. */
  units: z.array(z.extend(Measures, { unit: z.string(), name: Text, refused: count })),
  /** Requests for what the state has, which were refused, by what was asked for; nothing where it is not known of the filter. */
  refused: z.optional(
    z.array(
      z.strictObject({ procedure: z.string(), procedureName: Text, component: z.string(), name: Text, n: count }),
    ),
  ),
});
export type Quality = z.infer<typeof Quality>;

export const Figures = z.strictObject({
  period: Period,
  area: Area,
  /** Which areas the caller may ask for, the widest first. */
  areas: z.array(Area),
  /** What the figures were narrowed to. */
  only: z.strictObject({
    procedure: z.optional(z.string()),
    channel: z.optional(z.string()),
    edition: z.optional(z.string()),
  }),
  /** How far a median or p90 can be off, as a share of itself. */
  error: z.number(),
  /** Below this many no share, time or score is given. */
  fewest: count,
  tiles: z.array(Tile),
  /** Of each tile that is a share or a time the units it is worst in, worst first. Empty under a filter. */
  weakest: z.array(
    z.strictObject({
      tile: TileId,
      units: z.array(z.strictObject({ unit: z.string(), name: Text, value: z.number(), n: count })),
    }),
  ),
  /** Late dossiers among those ended, by what made them late; `step` names the step that overran most. */
  lateness: z.strictObject({
    early: count,
    onTime: count,
    late: count,
    causes: z.array(
      z.strictObject({ cause: z.enum(['platform', 'terms', 'step']), step: z.optional(Stage), name: Text, n: count }),
    ),
  }),
  ratings: z.array(
    z.strictObject({
      outcome: z.string(),
      name: Text,
      n: count,
      /** How many gave each score, from 1 to 5; empty where too few have rated to say so of no one person. */
      scores: z.array(count),
      satisfied: figure,
      mean: figure,
    }),
  ),
  /** What those who rated said was wrong, by its code; nothing where too few have rated. */
  reasons: z.array(z.strictObject({ code: z.string(), n: count })),
  /** Forms opened in the period, by what has become of each. Left out of the figures of one unit. */
  forms: z.optional(z.extend(Fates, { rule: z.strictObject({ days: count, text: Text }) })),
  /** From sign-in to submission, by what; units only where nothing narrows. */
  filing: z.strictObject({
    procedures: z.array(Filing),
    units: z.array(Filing),
    channels: z.array(Filing),
    editions: z.array(z.extend(Filing, { procedure: z.string() })),
  }),
  /** How good the data of the sources are. */
  quality: Quality,
});
export type Figures = z.infer<typeof Figures>;

/** The dossiers behind a tile. Nothing personal; to open one is an act of its own. */
export const FigureDossiers = z.strictObject({
  tile: TileId,
  name: Text,
  unit: FigureUnit,
  /** Whether `only=against` may leave some of them out. */
  narrows: z.boolean(),
  /** `value` is what it was at most: how long one person took is nobody’s business to the minute. */
  atMost: z.optional(z.literal(true)),
  items: z.array(
    z.strictObject({
      dossier: z.string(),
      procedure: z.string(),
      name: Text,
      unit: z.string(),
      unitName: Text,
      phase: Dossier.shape.phase,
      submittedOn: z.iso.date(),
      /** The day by which it counts here. */
      day: z.iso.date(),
      /** Minutes, a score, a number, or of a share 1 where it is among those counted and 0 where not. */
      value: z.number(),
    }),
  ),
  /** The `cursor` to go on with; there may be one behind an empty part. */
  next: z.optional(z.string()),
});
export type FigureDossiers = z.infer<typeof FigureDossiers>;

/** Figures of each phase of a procedure, for dossiers that ended in the period; `now` as things stand. */
export const ProcedureMap = z.strictObject({
  procedure: z.string(),
  name: Text,
  period: Period,
  area: Area,
  error: z.number(),
  phases: z.array(
    z.strictObject({
      phase: Stage,
      name: Text,
      /** Dossiers in it now, and how many of them are past their day. */
      now: count,
      lateNow: count,
      entered: count,
      /** The agency’s own steps in working minutes; waits for somebody else in minutes of the clock. */
      counted: z.enum(['working', 'clock']),
      times: Times,
      /** Of the stays there, how many overran the term of the step. */
      late: figure,
      enough: z.boolean(),
    }),
  ),
  /** How often a dossier went from one phase to another. */
  moves: z.array(z.strictObject({ from: z.string(), to: z.string(), n: count })),
  ends: z.array(z.strictObject({ outcome: z.string(), name: Text, n: count })),
});
export type ProcedureMap = z.infer<typeof ProcedureMap>;

/** For everybody: how the last whole month went; figures are left empty below ten. */
export const ProcedureStats = z.strictObject({
  procedure: z.string(),
  /** `2026-10`, in Vietnam. */
  month: z.string(),
  /** Those that people filled in themselves, and how long half of them took: minutes from sign-in to submission. */
  n: count,
  median: figure,
  /** Of those that were decided: half took no longer, in working minutes; and what share was on time or early. */
  decided: z.strictObject({ n: count, median: figure, onTime: figure }),
  /** Share of scores 4 and 5. */
  satisfied: figure,
  rated: count,
});
export type ProcedureStats = z.infer<typeof ProcedureStats>;

/** Every figure with its definition, one line each. */
export const FigureExport = z.strictObject({
  period: Period,
  area: Area,
  lines: z.array(
    z.strictObject({
      group: z.string(),
      id: z.string(),
      nameVi: z.string(),
      nameEn: z.string(),
      measure: z.string(),
      value: figure,
      unit: z.string(),
      n: count,
      enough: z.boolean(),
      target: z.nullable(z.number()),
      ground: z.string(),
      definitionVi: z.string(),
      definitionEn: z.string(),
    }),
  ),
});
export type FigureExport = z.infer<typeof FigureExport>;
