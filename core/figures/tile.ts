import * as z from 'zod/mini';

/** What a leader sees as one number, in the order of the page. */
export const TileId = z.enum([
  'filing-time',
  'filing-active',
  'time-saved',
  'processing-time',
  'well-shorter',
  'on-time',
  'late-now',
  'due-soon',
  'satisfaction',
  'score',
  'completion',
  'prefilled',
  'asked-though-held',
  'supplemented',
  'signed',
  'digitised',
  'paid-by-transfer',
  'disputes-open',
  'source-filled',
  'data-disputed',
  'data-unlike',
  'sources-silent',
  'assisted',
  'fully-online',
]);
export type TileId = z.infer<typeof TileId>;

/** Which day decides whether a dossier, or a form, counts; `now`: as things stand. */
export const Cohort = z.enum(['submitted', 'ended', 'rated', 'opened', 'now']);
export type Cohort = z.infer<typeof Cohort>;

/** A share goes from 0 to 1, a score from 1 to 5. */
export const FigureUnit = z.enum(['minutes', 'share', 'score', 'count']);
export type FigureUnit = z.infer<typeof FigureUnit>;
