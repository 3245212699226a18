import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import type { RecordedEvent } from '../../events/recorded-event.ts';
import { canonicalJson } from '../../core/canonical-json.ts';
import { areasOf } from '../../core/figures/area.ts';
import { contributionOf } from '../../core/figures/contribution.ts';
import type { Tally } from '../../core/figures/tally.ts';
import { measuredIn, type Measured } from '../../core/figures/measured.ts';
import { fold } from '../../core/fold.ts';
import { agenciesOf } from '../../core/province.ts';
import type { Catalogue } from '../catalogue.ts';
import { clockIn } from '../dossiers/clock.ts';
import { createCountOnce } from './count-once.ts';
import { lists, type Place } from './places.ts';

/** What a whole log says of a dossier, by the clock of its own law. */
export const measuredBy = (catalogue: Catalogue, log: readonly RecordedEvent[]): Measured | undefined => {
  const dossier = fold(log);
  return dossier === undefined ? undefined : measuredIn(log, (at) => clockIn(catalogue, dossier, log, at));
};

/** In the order in which the dossiers of a unit came. */
export const measuredAt = (unit: string, submittedOn: string, code: string): Place => ({
  pk: lists.measured(unit),
  sk: `${submittedOn}#${code}`,
});

const Formerly = z.object({ measured: z.string() });
/** Of sources nothing was counted then. */
const ofSources = /^(?:q\.|s\/|f\/)/;
/** What a row had added that says no more than what was measured. */
const formerlyIn =
  (areas: readonly string[]) =>
  (row: Readonly<Record<string, unknown>>): Tally => {
    const measured: Measured = JSON.parse(Formerly.parse(row).measured);
    return Object.fromEntries(
      Object.entries(contributionOf(measured, areas)).map(([place, counts]) => [
        place,
        Object.fromEntries(Object.entries(counts).filter(([name]) => !ofSources.test(name))),
      ]),
    );
  };

/**
 * Counts what a dossier says into the figures, once. Written is what changes anything: mostly when a dossier comes, when
 * its sources have answered, when it ends and when it is rated, each time its own row, one row for its unit and for each
 * agency above, and one in the list of all units: four or five rows.
 */
export type CountFigures = (log: readonly RecordedEvent[], anew?: boolean) => Promise<void>;

export const createFigureCount = (dynamodb: DynamoDBClient, table: string, catalogue: Catalogue): CountFigures => {
  const count = createCountOnce(dynamodb, table);
  const agencies = agenciesOf(catalogue.province);
  const saying = (measured: Measured) => ({
    tally: contributionOf(measured, areasOf(agencies, measured.unit)),
    beside: { measured: canonicalJson(measured) },
  });

  return async (log, anew) => {
    const last = log.at(-1);
    const now = measuredBy(catalogue, log);
    if (last === undefined || now === undefined) return;
    const { dossier: code, sequence: version } = last;
    const earlier = (length: number) => {
      const then = measuredBy(
        catalogue,
        log.filter(({ sequence }) => sequence <= length),
      );
      return then === undefined ? { tally: {} } : saying(then);
    };
    const formerly = formerlyIn(areasOf(agencies, now.unit));
    await count(
      { place: measuredAt(now.unit, now.submittedOn, code), version, ...saying(now), formerly, earlier },
      anew,
    );
  };
};
