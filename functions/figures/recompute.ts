import { ScanCommand, type AttributeValue, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod/mini';
import { FormEvent } from '../../events/form-event.ts';
import { RecordedEvent } from '../../events/recorded-event.ts';
import { areasOf } from '../../core/figures/area.ts';
import { contributionOf } from '../../core/figures/contribution.ts';
import { formContribution } from '../../core/figures/form.ts';
import { changeOf, summed, type Tally } from '../../core/figures/tally.ts';
import { agenciesOf } from '../../core/province.ts';
import type { Catalogue } from '../catalogue.ts';
import { lists } from '../views/places.ts';
import { measuredBy } from '../views/figures.ts';

interface Tables {
  readonly dynamodb: DynamoDBClient;
  readonly dossiers: string;
  readonly views: string;
}

const Item = z.looseObject({ pk: z.string(), sk: z.string() });
const Counts = z.record(z.string(), z.number());

const itemsOf = async function* (dynamodb: DynamoDBClient, table: string): AsyncGenerator<z.infer<typeof Item>> {
  let start: Record<string, AttributeValue> | undefined;
  do {
    const page = await dynamodb.send(
      new ScanCommand({ TableName: table, ...(start === undefined ? {} : { ExclusiveStartKey: start }) }),
    );
    for (const item of page.Items ?? []) yield Item.parse(unmarshall(item));
    start = page.LastEvaluatedKey;
  } while (start !== undefined);
};

/** What the logs of all dossiers and forms come to; of the logs no more than one is in memory at once. */
const fromLogs = async (
  { dynamodb, dossiers }: Tables,
  catalogue: Catalogue,
): Promise<{ tally: Tally; logs: number }> => {
  const agencies = agenciesOf(catalogue.province);
  const province = catalogue.province.agency.code;
  let tally: Tally = {};
  let logs = 0;
  let key: string | undefined;
  let events: RecordedEvent[] = [];
  let forms: FormEvent[] = [];
  const add = (): void => {
    const measured = measuredBy(catalogue, events);
    const said = measured === undefined ? {} : contributionOf(measured, areasOf(agencies, measured.unit));
    tally = summed([tally, said, formContribution(forms, province)]);
    logs += events.length + forms.length === 0 ? 0 : 1;
    [events, forms] = [[], []];
  };
  // What has one partition key comes together, in the order of its sort keys.
  for await (const { pk, sk, ...item } of itemsOf(dynamodb, dossiers)) {
    if (pk !== key) add();
    key = pk;
    if (sk.startsWith('E#')) events.push(RecordedEvent.parse(item));
    if (sk.startsWith('F#')) forms.push(FormEvent.parse(item));
  }
  add();
  return { tally, logs };
};

const fromRows = async ({ dynamodb, views }: Tables): Promise<Tally> => {
  const rows: Record<string, z.infer<typeof Counts>> = {};
  const before = lists.figures('');
  for await (const { pk, sk, ...counts } of itemsOf(dynamodb, views))
    if (pk.startsWith(before)) rows[`${pk.slice(before.length)}#${sk}`] = Counts.parse(counts);
  return summed([rows]);
};

/** Where the projected figures differ from what the log of events comes to, and by how much: nowhere, as it should be. */
export const recompute = async (
  tables: Tables,
  catalogue: Catalogue,
): Promise<{ readonly logs: number; readonly places: number; readonly differing: Tally }> => {
  const [{ tally, logs }, rows] = [await fromLogs(tables, catalogue), await fromRows(tables)];
  return { logs, places: Object.keys(tally).length, differing: changeOf(tally, rows) };
};
