import { createHash } from 'node:crypto';
import { ScanCommand, type AttributeValue, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod/mini';
import { FormEvent } from '../../events/form-event.ts';
import { RecordedEvent } from '../../events/recorded-event.ts';
import { areasOf } from '../../core/figures/area.ts';
import { contributionOf } from '../../core/figures/contribution.ts';
import { formContribution } from '../../core/figures/form.ts';
import { fold } from '../../core/fold.ts';
import { changeOf, createSum, summed, type Tally } from '../../core/figures/tally.ts';
import { agenciesOf } from '../../core/province.ts';
import type { Catalogue } from '../catalogue.ts';
import { keys } from '../dossiers/keys.ts';
import { itemReader } from '../tables/read-item.ts';
import { attempted, transact } from '../tables/transaction.ts';
import { adding, createCountOnce, unpacked } from '../views/count-once.ts';
import { createFigureCount, measuredBy } from '../views/figures.ts';
import { createFormCount } from '../views/form-figures.ts';
import { lists, type Place } from '../views/places.ts';
import { createStandAnew } from '../views/stand-anew.ts';

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
      new ScanCommand({
        TableName: table,
        ConsistentRead: true,
        ...(start === undefined ? {} : { ExclusiveStartKey: start }),
      }),
    );
    for (const item of page.Items ?? []) yield Item.parse(unmarshall(item));
    start = page.LastEvaluatedKey;
  } while (start !== undefined);
};

/** A dossier’s log, or a form’s. */
interface Log {
  readonly events: RecordedEvent[];
  readonly forms: FormEvent[];
}

/** Log by log: what has one partition key comes together, in the order of its sort keys. */
const logsIn = async function* ({ dynamodb, dossiers }: Tables): AsyncGenerator<Log> {
  let key: string | undefined;
  let log: Log = { events: [], forms: [] };
  for await (const { pk, sk, ...item } of itemsOf(dynamodb, dossiers)) {
    if (pk !== key) {
      if (log.events.length + log.forms.length > 0) yield log;
      log = { events: [], forms: [] };
    }
    key = pk;
    if (sk.startsWith('E#')) log.events.push(RecordedEvent.parse(item));
    if (sk.startsWith('F#')) log.forms.push(FormEvent.parse(item));
  }
  if (log.events.length + log.forms.length > 0) yield log;
};

/** What the logs of all dossiers and forms come to; of the logs no more than one is in memory at once. */
const fromLogs = async (tables: Tables, catalogue: Catalogue): Promise<{ tally: Tally; logs: number }> => {
  const agencies = agenciesOf(catalogue.province);
  const province = catalogue.province.agency.code;
  const sum = createSum();
  let logs = 0;
  for await (const { events, forms } of logsIn(tables)) {
    const measured = measuredBy(catalogue, events);
    if (measured !== undefined) sum.add(contributionOf(measured, areasOf(agencies, measured.unit)));
    sum.add(formContribution(forms, province));
    logs += 1;
  }
  return { tally: sum.tally(), logs };
};

const fromRows = async ({ dynamodb, views }: Tables): Promise<Tally> => {
  const rows: Record<string, z.infer<typeof Counts>> = {};
  const before = lists.figures('');
  for await (const { pk, sk, ...counts } of itemsOf(dynamodb, views))
    if (pk.startsWith(before)) rows[`${pk.slice(before.length)}#${sk}`] = Counts.parse(counts);
  return summed([rows]);
};

interface Compared {
  readonly logs: number;
  readonly places: number;
  readonly differing: Tally;
}

/** Where the projected figures differ from what the log of events comes to, and by how much: nowhere, as it should be. */
export const recompute = async (tables: Tables, catalogue: Catalogue): Promise<Compared> => {
  const [{ tally, logs }, rows] = [await fromLogs(tables, catalogue), await fromRows(tables)];
  return { logs, places: Object.keys(tally).length, differing: changeOf(tally, rows) };
};

const Own = z.object({ version: z.int(), said: z.string(), measured: z.optional(z.string()) });

/** The rows of single dossiers and forms, which say what each has added. */
const ownRows = async function* ({ dynamodb, views }: Tables): AsyncGenerator<Place & z.infer<typeof Own>> {
  for await (const { pk, sk, ...row } of itemsOf(dynamodb, views))
    if (pk === lists.forms || pk.startsWith(lists.measured(''))) {
      const own = Own.safeParse(row);
      if (own.success) yield { pk, sk, ...own.data };
    }
};

/** What they all come to; and of each place a mark, which is another one once a row that adds there has changed. */
const fromSaid = async (tables: Tables): Promise<{ tally: Tally; marks: ReadonlyMap<string, number> }> => {
  const sum = createSum();
  const marks = new Map<string, number>();
  for await (const { pk, sk, version, said } of ownRows(tables)) {
    const tally = unpacked(said);
    sum.add(tally);
    const mark = createHash('sha256').update([pk, sk, version, said].join(' ')).digest().readUInt32BE();
    for (const place of Object.keys(tally)) marks.set(place, (marks.get(place) ?? 0) ^ mark);
  }
  return { tally: sum.tally(), marks };
};

/**
 * What stands in the figures and nobody has said. Each saying changes its own row and the figures at once, so that this
 * stays as it is however many are counted later. Where one was counted between both looks it is not known.
 */
const unsaid = async (tables: Tables): Promise<Tally> => {
  const before = await fromSaid(tables);
  const rows = await fromRows(tables);
  const { tally, marks } = await fromSaid(tables);
  return Object.fromEntries(
    Object.entries(changeOf(tally, rows)).filter(([place]) => marks.get(place) === before.marks.get(place)),
  );
};

/** Where the log of a row begins. */
const beginningOf = ({ pk, sk }: Place): Place =>
  pk === lists.forms ? keys.formEvent(sk, 'form-opened') : keys.event(sk.slice(sk.indexOf('#') + 1), 1);

/** So many names go into one expression, which may have 4 KB. */
const mostNames = 100;

const takeAway = async ({ dynamodb, views }: Tables, unknown: Tally): Promise<void> => {
  for (const [place, counts] of Object.entries(unknown)) {
    const back = Object.entries(counts).map(([name, count]) => [name, -count] as const);
    for (let from = 0; from < back.length; from += mostNames) {
      const part = adding(views, place, Object.fromEntries(back.slice(from, from + mostNames)));
      await attempted(`${place} could not be corrected`, async () =>
        (await transact(dynamodb, [part])).done ? true : undefined,
      );
    }
  }
};

/**
 * Counts every log anew, as after a change of a definition, while the province goes on: each in its own transaction, which
 * one of two who count the same must try again. Then is taken back what a row says whose log is gone, and what stands in
 * the figures and no row has said, as after a change by hand. How open dossiers stand is written anew, too. Answers how the figures stand
 * afterwards: what is on its way to be counted differs still, and a place where something came in meanwhile may need another go.
 */
export const countAnew = async (tables: Tables, catalogue: Catalogue): Promise<Compared> => {
  const { dynamodb, dossiers, views } = tables;
  const [dossier, form] = [
    createFigureCount(dynamodb, views, catalogue),
    createFormCount(dynamodb, views, catalogue.province.agency.code),
  ];
  const standAnew = createStandAnew(dynamodb, views);
  for await (const { events, forms } of logsIn(tables)) {
    await dossier(events, true);
    await form(forms, true);
    const filed = fold(events);
    if (filed !== undefined) await standAnew(filed);
  }
  const [read, count] = [itemReader(dynamodb, dossiers), createCountOnce(dynamodb, views)];
  for await (const { pk, sk, version, measured } of ownRows(tables))
    if ((await read(beginningOf({ pk, sk }), true)) === undefined)
      await count(
        { place: { pk, sk }, version, tally: {}, ...(measured === undefined ? {} : { beside: { measured } }) },
        true,
      );
  await takeAway(tables, await unsaid(tables));
  return recompute(tables, catalogue);
};
