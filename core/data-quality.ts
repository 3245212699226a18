import * as z from 'zod/mini';
import type { RecordedEvent } from '../events/recorded-event.ts';
import { fold } from './fold.ts';
import { lastChecks } from './source-checks.ts';

/** How often a value of a source was found in doubt, in numbers of dossiers. */
export const Doubts = z.strictObject({
  /** Called wrong by the citizen; what of it the owner of the data has corrected, and what kept. */
  disputed: z.int(),
  corrected: z.int(),
  kept: z.int(),
  /** The source said something else when it was compared. */
  differs: z.int(),
  /** Another source says something else. */
  contradicts: z.int(),
});
export type Doubts = z.infer<typeof Doubts>;

const none: Doubts = { disputed: 0, corrected: 0, kept: 0, differs: 0, contradicts: 0 };
const kinds = ['disputed', 'corrected', 'kept', 'differs', 'contradicts'] as const satisfies readonly (keyof Doubts)[];

/** Which value: a field of a procedure’s form as one source gives it, in one commune. Names nobody. */
export const Doubted = z.strictObject({
  source: z.string(),
  procedure: z.string(),
  path: z.string(),
  commune: z.string(),
});
export type Doubted = z.infer<typeof Doubted>;

export const placeOf = ({ source, procedure, path, commune }: Doubted): string =>
  [source, procedure, path, commune].join('#');
export const doubtedAt = (place: string): Doubted => {
  const [source = '', procedure = '', path = '', commune = ''] = place.split('#');
  return { source, procedure, path, commune };
};

/** By place: what one dossier, or several, have to say of the sources. */
export type Quality = Readonly<Record<string, Doubts>>;

/** What the log of one dossier says of the quality of the sources’ data. */
export const qualityIn = (log: readonly RecordedEvent[]): Quality => {
  const dossier = fold(log);
  if (dossier === undefined) return {};
  const { procedure, commune, disputes = [] } = dossier;
  const quality: Record<string, Doubts> = {};
  const count = (source: string, path: string, kind: keyof Doubts): void => {
    const place = placeOf({ source, procedure, path, commune });
    quality[place] = { ...none, ...quality[place], [kind]: 1 };
  };
  for (const { source, path, answer } of disputes) {
    count(source, path, 'disputed');
    if (answer !== undefined) count(source, path, answer.outcome);
  }
  for (const { source, outcome, fields } of lastChecks(log))
    if (outcome === 'differs' || outcome === 'contradicts') for (const path of fields) count(source, path, outcome);
  return quality;
};

const combined = (a: Quality, b: Quality, sign: 1 | -1): Quality => {
  const all: Record<string, Doubts> = { ...a };
  for (const [place, doubts] of Object.entries(b)) {
    const sum = { ...none, ...all[place] };
    for (const kind of kinds) sum[kind] += sign * doubts[kind];
    all[place] = sum;
  }
  return all;
};

/** What several dossiers say together. */
export const summed = (all: readonly Quality[]): Quality => all.reduce((sum, each) => combined(sum, each, 1), {});

/** What has to be added to the counts when a dossier says `now` in the place of `before`; only what changes anything. */
export const changeOf = (before: Quality, now: Quality): Quality =>
  Object.fromEntries(
    Object.entries(combined(now, before, -1)).filter(([, doubts]) => kinds.some((kind) => doubts[kind] !== 0)),
  );
