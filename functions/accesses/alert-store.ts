import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { readRows, type Part, type Span } from '../paging/part.ts';
import { KeyErased, type Vault } from '../vault/vault.ts';
import { AccessAlert, type Seen } from './access-alert.ts';
import { putOnce } from './access-log.ts';

/** An alert as it is raised, with the keyed hash of whom it is about. */
const Raised = z.extend(z.omit(AccessAlert, { seen: true }), { person: z.string() });
export type Raised = z.infer<typeof Raised>;
/** As it lies in the table: the reason sealed with the key of whom it is about; in rows of before, it is plain. */
const Kept = z.extend(Raised, { sealed: z.optional(z.string()) });

/** With whoever has seen to it. */
export interface StandingAlert extends Raised {
  readonly seen: readonly Seen[];
}

/** Alerts are rows that nobody changes or deletes; that somebody has seen to one is a row of its own. */
export interface AlertStore {
  raise(alert: Raised): Promise<void>;
  /** Of one unit, or of all of them; the newest first. */
  of(unit: string | undefined, span: Span): Promise<Part<StandingAlert>>;
  find(id: string): Promise<StandingAlert | undefined>;
  see(id: string, seen: Seen): Promise<void>;
}

const lists = (unit: string | undefined): string => (unit === undefined ? 'ALERTS' : `ALERTS#${unit}`);
const reasonContext = (id: string): string => `access-alert:${id}`;
const alertKey = (id: string): string => `ALERT#${id}`;
const raised = 'RAISED';
/** So many people never see to one alert. */
const most = 50;

const SeenRow = z.object({ at: z.string(), by: z.string() });
const Listed = z.object({ id: z.string() });

export const createAlertStore = (
  dynamodb: DynamoDBClient,
  table: string,
  vault: Pick<Vault, 'seal' | 'open'>,
): AlertStore => {
  const reasonOf = async ({ id, person, reason, sealed }: z.infer<typeof Kept>): Promise<string | undefined> => {
    if (sealed === undefined) return reason;
    try {
      return z.string().parse(JSON.parse(await vault.open(person, reasonContext(id), sealed)));
    } catch (error) {
      if (error instanceof KeyErased) return undefined;
      throw error;
    }
  };
  const find = async (id: string): Promise<StandingAlert | undefined> => {
    const rows = await readRows({ dynamodb, table, pk: alertKey(id) }, { limit: most });
    const first = rows.find(({ place }) => place === raised);
    if (first === undefined) return undefined;
    const seen = rows.filter(({ place }) => place !== raised).map(({ item }) => SeenRow.parse(item));
    const kept = Kept.parse(first.item);
    const { reason: _plain, sealed: _sealed, ...alert } = kept;
    const reason = await reasonOf(kept);
    return { ...alert, ...(reason === undefined ? {} : { reason }), seen };
  };
  return {
    find,
    raise: async ({ reason, ...alert }) => {
      const { id, at, unit, person } = alert;
      const sealed = reason === undefined ? {} : { sealed: await vault.seal(person, reasonContext(id), reason) };
      await putOnce(dynamodb, table, { pk: alertKey(id), sk: raised, ...alert, ...sealed });
      for (const pk of [lists(unit), lists(undefined)]) await putOnce(dynamodb, table, { pk, sk: `${at}#${id}`, id });
    },
    of: async (unit, span) => {
      const rows = await readRows({ dynamodb, table, pk: lists(unit), newestFirst: true }, span);
      const shown = rows.slice(0, span.limit);
      const found = await Promise.all(shown.map(async ({ item }) => find(Listed.parse(item).id)));
      const last = shown.at(-1);
      return {
        items: found.flatMap((alert) => alert ?? []),
        ...(rows.length > span.limit && last !== undefined ? { next: last.place } : {}),
      };
    },
    see: async (id, { at, by }) => putOnce(dynamodb, table, { pk: alertKey(id), sk: `SEEN#${at}#${by}`, at, by }),
  };
};
