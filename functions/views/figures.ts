import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { RecordedEvent } from '../../events/recorded-event.ts';
import { areasOf } from '../../core/figures/area.ts';
import { contributionOf } from '../../core/figures/contribution.ts';
import { measuredIn, type Measured } from '../../core/figures/measured.ts';
import type { Counts } from '../../core/figures/spread.ts';
import { changeOf, type Tally } from '../../core/figures/tally.ts';
import { canonicalJson } from '../../core/canonical-json.ts';
import { agenciesOf } from '../../core/province.ts';
import type { Catalogue } from '../catalogue.ts';
import { clockIn } from '../dossiers/clock.ts';
import { fold } from '../../core/fold.ts';
import { itemReader } from '../tables/read-item.ts';
import { attempted, contended, transact, type Guarded } from '../tables/transaction.ts';
import { lists, type Place } from './places.ts';

/** What a whole log says of a dossier, by the clock of its own law. */
export const measuredBy = (catalogue: Catalogue, log: readonly RecordedEvent[]): Measured | undefined => {
  const dossier = fold(log);
  return dossier === undefined ? undefined : measuredIn(log, (at) => clockIn(catalogue, dossier, log, at));
};

/** Where a place of a tally is a row. */
export const rowOf = (place: string): Place => {
  const cut = place.indexOf('#');
  return { pk: lists.figures(place.slice(0, cut)), sk: place.slice(cut + 1) };
};

/** In the order in which the dossiers of a unit came. */
export const measuredAt = (unit: string, submittedOn: string, code: string): Place => ({
  pk: lists.measured(unit),
  sk: `${submittedOn}#${code}`,
});

const adding = (table: string, place: string, counts: Counts): Guarded => {
  const changed = Object.entries(counts);
  return {
    write: {
      Update: {
        TableName: table,
        Key: marshall(rowOf(place)),
        UpdateExpression: `ADD ${changed.map((_, index) => `#${index} :${index}`).join(', ')}`,
        ExpressionAttributeNames: Object.fromEntries(changed.map(([name], index) => [`#${index}`, name])),
        ExpressionAttributeValues: marshall(Object.fromEntries(changed.map(([, by], index) => [`:${index}`, by]))),
      },
    },
    otherwise: contended,
  };
};

/** Adds to the rows of a tally, and writes `own`, which says what was added; all of it, or nothing. */
export const addTo = async (
  { dynamodb, table }: { readonly dynamodb: DynamoDBClient; readonly table: string },
  own: Guarded,
  change: Tally,
): Promise<boolean> => {
  const added = Object.entries(change).map(([place, counts]) => adding(table, place, counts));
  return (await transact(dynamodb, [own, ...added])).done;
};

/**
 * Counts what a dossier says into the figures, once: what it said before is taken back. A row of its own says what that
 * was; where `contributionOf` changes, the rows of before have to be counted anew. Written is what changes anything: mostly when a dossier comes,
 * when it ends and when it is rated, each time its own row, one row for its unit and for each agency above, and one in
 * the list of all units: four or five rows, 8 to 14 write units.
 */
export type CountFigures = (log: readonly RecordedEvent[]) => Promise<void>;

export const createFigureCount = (dynamodb: DynamoDBClient, table: string, catalogue: Catalogue): CountFigures => {
  const read = itemReader(dynamodb, table);
  const agencies = agenciesOf(catalogue.province);

  return async (log) => {
    const last = log.at(-1);
    const now = measuredBy(catalogue, log);
    if (last === undefined || now === undefined) return;
    const { dossier: code, sequence: version } = last;
    const areas = areasOf(agencies, now.unit);
    const place = measuredAt(now.unit, now.submittedOn, code);
    let again = false;
    await attempted('the figures of a dossier could not be counted', async () => {
      const row = await read(place, again);
      again = true;
      const before = row === undefined ? undefined : Number(row['version']);
      if (before !== undefined && before >= version) return true;
      // Written below, as it stood.
      const said: Measured | undefined = row === undefined ? undefined : JSON.parse(String(row['measured']));
      if (said !== undefined && canonicalJson(said) === canonicalJson(now)) return true;
      const change = changeOf(said === undefined ? {} : contributionOf(said, areas), contributionOf(now, areas));
      const own: Guarded = {
        write: {
          Put: {
            TableName: table,
            Item: marshall({ ...place, version, measured: canonicalJson(now) }),
            ConditionExpression: before === undefined ? 'attribute_not_exists(#version)' : '#version = :before',
            ExpressionAttributeNames: { '#version': 'version' },
            ...(before === undefined ? {} : { ExpressionAttributeValues: marshall({ ':before': before }) }),
          },
        },
        otherwise: contended,
      };
      return (await addTo({ dynamodb, table }, own, change)) ? true : undefined;
    });
  };
};
