import { together, summed, type Tally } from './tally.ts';
import { spreadOf, type Counts } from './spread.ts';
import type { Ended, Measured } from './measured.ts';

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

const ratedCounts = ({ score, outcome, reasons }: NonNullable<Measured['rated']>): Counts =>
  together([{ [`r.${outcome}.${score}`]: 1 }, ...reasons.map((reason) => ({ [`said.${reason}`]: 1 }))]);

/** One day of somebody’s figures: by procedure, edition and channel; `all` of them where the list has nothing finer. */
export const placeOf = (area: string, day: string, { procedure, edition, channel }: Kind): string =>
  [area, day, procedure, edition, channel].join('#');
export interface Kind {
  readonly procedure: string;
  readonly edition: string;
  readonly channel: string;
}

/**
 * Where a dossier counts, and how much: on the days when it came, ended and was rated, and when its form was opened.
 * `areas`: its unit and whatever stands above it, up to the province; forms are counted for that only, as the unit is not
 * known when one is opened.
 */
export const contributionOf = (measured: Measured, areas: readonly string[]): Tally => {
  const { unit, submittedOn, filling, ended, rated } = measured;
  const on = (day: string, counts: Counts, more: Counts = {}, kind: Kind = measured): Tally[] => [
    { [`${unitsList}#${day}#${unit}`]: counts },
    ...areas.map((area) => ({ [placeOf(area, day, kind)]: together([counts, more]) })),
  ];
  const province = areas.at(-1);
  const form: Kind = { ...measured, ...filling?.form };
  return summed([
    ...on(submittedOn, submittedCounts(measured)),
    ...on(submittedOn, filledCounts(measured), {}, form),
    ...(ended === undefined ? [] : on(ended.on, endedCounts(ended), phaseCounts(ended))),
    ...(rated === undefined ? [] : on(rated.on, ratedCounts(rated))),
    ...(filling === undefined || province === undefined
      ? []
      : [{ [placeOf(province, filling.openedOn, form)]: { sent: 1 } }]),
  ]);
};
