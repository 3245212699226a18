import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import { Dossier } from '../core/dossier.ts';
import { RecordedEvent } from '../events/recorded-event.ts';
import { ObjectBody } from '../local/cloud/objects/body.ts';
import { buckets, tables } from './building/names.ts';
import type { AtRest, KeptDossier, KeptResult } from './invariants/invariant.ts';
import type { World } from './world.ts';

type Item = Record<string, unknown>;
const Page = z.object({
  Items: z.array(z.custom<Record<string, AttributeValue>>()).default([]),
  LastEvaluatedKey: z.custom<Record<string, AttributeValue>>().optional(),
});
const Versions = z.object({ Versions: z.array(z.object({ Key: z.string(), VersionId: z.string() })) });
const Body = z.object({ Body: z.instanceof(ObjectBody) });

const scan = async ({ cloud }: World, TableName: string): Promise<Item[]> => {
  const items: Item[] = [];
  let start: Record<string, AttributeValue> | undefined;
  do {
    const input = { TableName, ...(start === undefined ? {} : { ExclusiveStartKey: start }) };
    const page = Page.parse(await cloud.execute('dynamodb', 'Scan', input, 'operator'));
    items.push(...page.Items.map((item) => unmarshall(item)));
    start = page.LastEvaluatedKey;
  } while (start !== undefined);
  return items;
};

const bare = ({ pk: _pk, sk: _sk, ...rest }: Item): Item => rest;

const dossiersIn = (items: readonly Item[]): KeptDossier[] => {
  const logs = new Map<string, RecordedEvent[]>();
  for (const item of items)
    if (String(item['sk']).startsWith('E#')) {
      const code = String(item['pk']).slice(2);
      logs.set(code, [...(logs.get(code) ?? []), RecordedEvent.parse(bare(item))]);
    }
  return items
    .filter(({ sk }) => sk === 'META')
    .map((item) => {
      const meta = Dossier.parse(bare(item));
      return { code: meta.code, meta, log: (logs.get(meta.code) ?? []).toSorted((a, b) => a.sequence - b.sequence) };
    });
};

const resultsIn = async ({ cloud }: World): Promise<KeptResult[]> => {
  const Bucket = buckets.results;
  const { Versions: all } = Versions.parse(await cloud.execute('s3', 'ListObjectVersions', { Bucket }, 'operator'));
  return Promise.all(
    all.map(async ({ Key, VersionId }) => {
      const read = Body.parse(await cloud.execute('s3', 'GetObject', { Bucket, Key, VersionId }, 'operator'));
      return { key: Key, versionId: VersionId, bytes: read.Body.content };
    }),
  );
};

/** Takes stock of a world that has come to rest, from its tables, buckets and queues alone. */
export const gather = async (world: World): Promise<AtRest> => {
  const { cloud, order, acknowledged, confirmed, signed, handled, registers, agenda } = world;
  const items = await scan(world, tables.dossiers);
  const { store } = cloud.surroundings;
  const queued = store.all('SELECT queue, count(*) AS count FROM sqs_message GROUP BY queue');
  const running = store.all("SELECT arn FROM states_execution WHERE status = 'RUNNING'");
  return {
    catalogue: order.catalogue,
    roots: order.state.roots,
    dossiers: dossiersIn(items),
    acknowledged,
    confirmed,
    signed,
    items,
    views: await scan(world, tables.views),
    results: await resultsIn(world),
    registers,
    messages: new Map(queued.map((row) => [String(row['queue']), Number(row['count'])])),
    running: running.map((row) => String(row['arn']).split(':').at(-1) ?? ''),
    handled,
    now: agenda.now(),
  };
};
