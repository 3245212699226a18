import { together, summed, type Tally } from './tally.ts';
import { spreadOf, type Counts } from './spread.ts';
import type { Ended, Measured } from './measured.ts';
import { doubtKinds, isUnlike } from './sourced.ts';

/** The list of all units, by day: in which is it worst? */
export const unitsList = 'units';

const some = (name: string, is: boolean | number): Counts => {
  const count = Number(is);
  return count === 0 ? {} : { [name]: count };
};

const filledCounts = ({ filling }: Measured): Counts =>
  filling === undefined ? {} : together([spreadOf('fill', filling.elapsed), spreadOf('act', filling.active)]);

const submittedCounts = ({ fields, assisted, disputed, disputesOpen }: Measured): Counts =>
  together([
    { in: 1 },
    some('helped', assisted),
    some('disputed', disputed),
    some('open', disputesOpen),
    ...(fields === undefined ? [] : [{ form: 1 }, some('put', fields.put), some('held', fields.held)]),
  ]);

const sumOf = (numbers: readonly (number | undefined)[]): number =>
  numbers.reduce<number>((sum, each) => sum + (each ?? 0), 0);

/** Of all its sources together: `q.filled`, `q.checked` and `q.wrong` are dossiers, the others questions and look-ups. */
const sourcesCounts = ({ sources = [], disputed }: Measured): Counts =>
  together([
    some(
      'q.filled',
      sources.some(({ put = 0 }) => put > 0),
    ),
    some('q.put', sumOf(sources.map(({ put }) => put))),
    some('q.held', sumOf(sources.map(({ held }) => held))),
    some(
      'q.checked',
      sources.some(({ asked = 0 }) => asked > 0),
    ),
    some('q.asked', sumOf(sources.map(({ asked }) => asked))),
    some('q.silent', sumOf(sources.map(({ silent }) => silent))),
    some('q.wrong', disputed > 0),
    some('q.unlike', sources.some(isUnlike)),
  ]);

/** The same of one source, and what is the matter with which field: `s/<source>/…` and `f/<source>/<path>/<kind>`. */
const eachSourceCounts = ({ sources = [] }: Measured): Counts =>
  together(
    sources.map((each) => {
      const { source, put = 0, held = 0, asked = 0, silent = 0, unheard = 0, doubts = {} } = each;
      const of = (name: string, is: boolean | number) => some(`s/${source}/${name}`, is);
      return together([
        of('in', 1),
        of('filled', put > 0),
        of('put', put),
        of('held', held),
        of('checked', asked > 0),
        of('asked', asked),
        of('silent', silent),
        of('unheard', unheard),
        of('wrong', doubts.disputed !== undefined),
        of('unlike', isUnlike(each)),
        ...doubtKinds.flatMap((kind) =>
          (doubts[kind] ?? []).map((path): Counts => ({ [`f/${source}/${path}/${kind}`]: 1 })),
        ),
      ]);
    }),
  );

const timingCounts = ({ timing }: Ended): Counts => {
  if (timing === undefined) return {};
  const { used, allowed, met, cause } = timing;
  const why = cause?.kind === 'step' ? `step.${cause.step}` : cause?.kind;
  return together([
    { decided: 1, [met]: 1 },
    some('short', used <= 0.7 * allowed),
    some('allowed', allowed),
    ...(met === 'late' && why !== undefined ? [{ [`why.${why}`]: 1 }] : []),
    spreadOf('work', used),
  ]);
};

const endedCounts = (ended: Ended): Counts => {
  const { outcome, signed, papers, supplemented, paid, online } = ended;
  return together([
    { [`end.${outcome}`]: 1 },
    timingCounts(ended),
    some('signed', outcome === 'closed' && signed),
    some('papers', papers.received),
    some('copied', papers.copied),
    some('asked', papers.asked),
    some('again', supplemented),
    some('paid', paid !== undefined),
    some('transfer', paid === 'transfer'),
    some('online', ended.timing !== undefined && online),
  ]);
};

/** By phase, for the map of a procedure; too much for the list of all units. */
const phaseCounts = ({ stays, moves }: Ended): Counts =>
  together([
    ...stays.map(({ phase, seconds, late }) =>
      together([spreadOf(`p.${phase}`, seconds), some(`p.${phase}.late`, late)]),
    ),
    ...moves.map(([from, to]) => ({ [`m.${from}>${to}`]: 1 })),
  ]);

const ratedCounts = ({ score, outcome, reasons, worded }: NonNullable<Measured['rated']>): Counts =>
  together([
    { [`r.${outcome}.${score}`]: 1 },
    some('worded', worded === true),
    ...reasons.map((reason) => ({ [`said.${reason}`]: 1 })),
  ]);

/** One day of somebody’s figures: by procedure, edition and channel; `all` of them where the list has nothing finer. */
export const placeOf = (area: string, day: string, { procedure, edition, channel }: Kind): string =>
  [area, day, procedure, edition, channel].join('#');
export interface Kind {
  readonly procedure: string;
  readonly edition: string;
  readonly channel: string;
}

export const unitPlace = (unit: string, day: string): string => [unitsList, day, unit].join('#');

/**
 * Where a dossier counts, and how much: on the days when it came, ended and was rated, and when its form was opened.
 * `areas`: its unit and whatever stands above it, up to the province; forms are counted for that, and under the unit
 * that was known when one was opened, if any was.
 */
export const contributionOf = (measured: Measured, areas: readonly string[]): Tally => {
  const { unit, submittedOn, filling, ended, rated } = measured;
  const on = (day: string, counts: Counts, more: Counts = {}, kind: Kind = measured): Tally[] => [
    { [unitPlace(unit, day)]: counts },
    ...areas.map((area) => ({ [placeOf(area, day, kind)]: together([counts, more]) })),
  ];
  const province = areas.at(-1);
  const form: Kind = { ...measured, ...filling?.form };
  return summed([
    ...on(submittedOn, together([submittedCounts(measured), sourcesCounts(measured)]), eachSourceCounts(measured)),
    ...on(submittedOn, filledCounts(measured), {}, form),
    ...(ended === undefined ? [] : on(ended.on, endedCounts(ended), phaseCounts(ended))),
    ...(rated === undefined ? [] : on(rated.on, ratedCounts(rated))),
    ...(filling === undefined || province === undefined
      ? []
      : [{ [placeOf(province, filling.openedOn, form)]: { sent: 1 } }]),
    ...(filling?.unit === undefined ? [] : [{ [unitPlace(filling.unit, filling.openedOn)]: { sent: 1 } }]),
  ]);
};
