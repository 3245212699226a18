import type { Surroundings } from '../engine.ts';
import { text } from '../store.ts';
import type { Json } from '../json.ts';

export interface Target {
  readonly Id?: string | undefined;
  readonly Arn: string;
  readonly RoleArn?: string | undefined;
  /** JSON that the target is given instead of the event. */
  readonly Input?: string | undefined;
  readonly DeadLetterConfig?: { readonly Arn?: string | undefined } | undefined;
  readonly RetryPolicy?:
    | { readonly MaximumRetryAttempts?: number | undefined; readonly MaximumEventAgeInSeconds?: number | undefined }
    | undefined;
}

/** What a delivery carries beside its payload. */
interface Context {
  /** The rule or schedule that asks for it. */
  readonly sourceArn: string;
  /** Tells a dead-letter queue what went wrong. */
  readonly attributes?: Readonly<Record<string, string>>;
}

/** Brings a payload to a target; throws when it did not arrive. */
export type Deliver = (target: Target, payload: Json, context: Context) => Promise<void>;

interface Delivery {
  readonly target: Target;
  readonly sourceArn: string;
  readonly event: Json;
  readonly first: number;
}

/** The service's own limits. */
const mostRetries = 185;
const longestAge = 24 * 3600;
const longestPause = 15 * 60_000;

/** Deliveries at least once: kept in the store until the target took them, tried again with growing pauses. */
export const createDeliveries = ({ store, clock }: Surroundings, deliver: Deliver) => {
  store.exec(`CREATE TABLE IF NOT EXISTS events_delivery(
    id INTEGER PRIMARY KEY AUTOINCREMENT, due INTEGER NOT NULL, attempts INTEGER NOT NULL, document TEXT NOT NULL)`);
  const running = new Map<number, Promise<void>>();

  const giveUp = async ({ target, sourceArn, event }: Delivery, error: unknown): Promise<void> => {
    const Arn = target.DeadLetterConfig?.Arn;
    if (Arn === undefined) return;
    const [code, message] = error instanceof Error ? [error.name, error.message] : ['Error', String(error)];
    const attributes = { ERROR_CODE: code, ERROR_MESSAGE: message, RULE_ARN: sourceArn, TARGET_ARN: target.Arn };
    // A dead-letter queue that is gone too leaves nowhere to put the event.
    await deliver({ Arn }, event, { sourceArn, attributes }).catch(() => undefined);
  };

  const attempt = async (id: number): Promise<void> => {
    const row = store.get('SELECT attempts, document FROM events_delivery WHERE id = ?', id);
    if (!row) return;
    const delivery: Delivery = JSON.parse(text(row, 'document'));
    const { MaximumRetryAttempts, MaximumEventAgeInSeconds } = delivery.target.RetryPolicy ?? {};
    try {
      const { Input } = delivery.target;
      const payload: Json = Input === undefined ? delivery.event : JSON.parse(Input);
      await deliver(delivery.target, payload, { sourceArn: delivery.sourceArn });
    } catch (error) {
      const retries = Number(row['attempts']);
      const due = clock.now() + Math.min(1000 * 2 ** retries, longestPause);
      const end = delivery.first + (MaximumEventAgeInSeconds ?? longestAge) * 1000;
      if (retries < (MaximumRetryAttempts ?? mostRetries) && due <= end) {
        store.run('UPDATE events_delivery SET attempts = attempts + 1, due = ? WHERE id = ?', due, id);
        clock.at(due, () => run(id));
        return;
      }
      await giveUp(delivery, error);
    }
    store.run('DELETE FROM events_delivery WHERE id = ?', id);
  };

  const run = (id: number): void => {
    if (running.has(id)) return;
    running.set(
      id,
      attempt(id).finally(() => running.delete(id)),
    );
  };

  return {
    add: (delivery: Omit<Delivery, 'first'>): void => {
      const now = clock.now();
      const document = JSON.stringify({ ...delivery, first: now } satisfies Delivery);
      const sql = 'INSERT INTO events_delivery(due, attempts, document) VALUES(?, 0, ?) RETURNING id';
      const id = Number(store.get(sql, now, document)?.['id']);
      clock.at(now, () => run(id));
    },
    /** Takes up what a former run left undelivered. */
    start: (): void => {
      for (const row of store.all('SELECT id, due FROM events_delivery')) {
        clock.at(Number(row['due']), () => run(Number(row['id'])));
      }
    },
    /** Names what is under way or due. */
    pending: (): string[] =>
      store
        .all('SELECT id FROM events_delivery WHERE due <= ?', clock.now())
        .map((row) => `delivery ${Number(row['id'])}`),
    /** When no attempt is under way. */
    settled: async (): Promise<void> => {
      while (running.size > 0) await Promise.allSettled(running.values());
    },
  };
};
