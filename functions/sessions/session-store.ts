import { createHash, randomBytes } from 'node:crypto';
import { DeleteItemCommand, PutItemCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod/mini';
import { afterwardsMinutes, AtCounter } from '../../core/at-counter.ts';
import { itemReader } from '../tables/read-item.ts';
import type { Guarded } from '../tables/transaction.ts';
import { SessionContext } from '../edge/request.ts';

/** Who is signed in; the browser holds only a random number. Times in milliseconds. */
export const Session = z.object({
  context: SessionContext,
  /** It ends then, whatever is done. */
  until: z.int(),
  /** It lasts this time, in milliseconds, after the last request of the person’s, and a sixth longer at most. */
  idle: z.int(),
  /** When a request was last noted; none came later than a sixth of the idle time after it. */
  seen: z.int(),
  /** The person has said that others use the machine too. */
  shared: z.optional(z.literal(true)),
  /** Who of the staff opened it on a machine of the counter’s. */
  counter: z.optional(AtCounter),
  /** The dossier that used it up, and until when that can be seen in it. */
  spent: z.optional(z.strictObject({ code: z.string(), until: z.int() })),
});
export type Session = z.infer<typeof Session>;

/** A session that ended because nothing was done is told apart: its owner did not sign out. */
export type Found = Session | 'idle' | undefined;

/** Requests are noted no more often than this part of the idle time, so that hardly one of them costs a write. */
const parts = 6;

/** How long somebody may take to sign in with the identity provider. */
export const loginSeconds = 600;

/** A sign-in on its way through the identity provider, bound to one browser. */
export const Login = z.object({
  audience: z.enum(['citizen', 'staff']),
  returnTo: z.string(),
  verifier: z.string(),
  nonce: z.string(),
  until: z.int(),
  shared: z.optional(z.literal(true)),
  counter: z.optional(AtCounter),
});
export type Login = z.infer<typeof Login>;

export interface SessionStore {
  /** A new session; answers the secret that goes into the cookie. */
  begin(session: Session): Promise<string>;
  find(secret: string, at: number): Promise<Found>;
  /** Notes, where it is due, that a request was made. False when the session was ended meanwhile. */
  note(secret: string, session: Session, at: number): Promise<boolean>;
  /** Puts it in the place of what it was. False when the session was ended meanwhile. */
  change(secret: string, session: Session): Promise<boolean>;
  end(secret: string): Promise<void>;
  keepLogin(state: string, login: Login): Promise<void>;
  /** The login of this state, once: it is gone afterwards. */
  takeLogin(state: string, at: number): Promise<Login | undefined>;
}

/** Only the hash is stored: who reads the table can sign in as nobody. */
const keyOf = (kind: 'SESSION' | 'LOGIN', secret: string) => ({
  pk: `${kind}#${createHash('sha256').update(secret).digest('base64url')}`,
});

/** Uses up a session at a counter with the dossier that is submitted in it. */
export type SpendSession = (secret: string, code: string, at: number) => Guarded<'counter-session-over'>;

export const createSpending =
  (table: string): SpendSession =>
  (secret, code, at) => {
    const until = at + afterwardsMinutes * 60_000;
    return {
      write: {
        Update: {
          TableName: table,
          Key: marshall(keyOf('SESSION', secret)),
          UpdateExpression: 'SET #spent = :spent',
          ConditionExpression: 'attribute_exists(#pk) AND attribute_not_exists(#spent)',
          ExpressionAttributeNames: { '#pk': 'pk', '#spent': 'spent' },
          ExpressionAttributeValues: marshall({ ':spent': { code, until } }),
        },
      },
      otherwise: 'counter-session-over',
    };
  };

export const createSessionStore = (dynamodb: DynamoDBClient, table: string): SessionStore => {
  const itemOf = (key: { pk: string }, item: { until: number } & Record<string, unknown>) => ({
    TableName: table,
    Item: marshall({ ...key, ...item, ttl: Math.ceil(item.until / 1000) }, { removeUndefinedValues: true }),
  });
  const put = async (...item: Parameters<typeof itemOf>) => dynamodb.send(new PutItemCommand(itemOf(...item)));
  const get = itemReader(dynamodb, table);
  /** What was there; only one of two who drop the same item gets it. */
  const drop = async (key: { pk: string }) => {
    const remove = new DeleteItemCommand({ TableName: table, Key: marshall(key), ReturnValues: 'ALL_OLD' });
    const { Attributes } = await dynamodb.send(remove);
    return Attributes === undefined ? undefined : unmarshall(Attributes);
  };
  const change = async (secret: string, session: Session): Promise<boolean> => {
    const write = new PutItemCommand({
      ...itemOf(keyOf('SESSION', secret), session),
      // A session that was ended or used up meanwhile must not come back.
      ...(session.spent === undefined
        ? {
            ConditionExpression: 'attribute_exists(#pk) AND attribute_not_exists(#spent)',
            ExpressionAttributeNames: { '#pk': 'pk', '#spent': 'spent' },
          }
        : { ConditionExpression: 'attribute_exists(#pk)', ExpressionAttributeNames: { '#pk': 'pk' } }),
    });
    return dynamodb.send(write).then(
      () => true,
      (error: unknown) => {
        if (error instanceof Error && error.name === 'ConditionalCheckFailedException') return false;
        throw error;
      },
    );
  };
  return {
    begin: async (session) => {
      const secret = randomBytes(32).toString('base64url');
      await put(keyOf('SESSION', secret), session);
      return secret;
    },
    find: async (secret, at) => {
      const found = Session.safeParse(await get(keyOf('SESSION', secret))).data;
      if (found === undefined || Math.min(found.until, found.spent?.until ?? found.until) <= at) return undefined;
      return at < found.seen + found.idle + found.idle / parts ? found : 'idle';
    },
    note: async (secret, session, at) =>
      at - session.seen < session.idle / parts || change(secret, { ...session, seen: at }),
    change,
    end: async (secret) => void (await drop(keyOf('SESSION', secret))),
    keepLogin: async (state, login) => void (await put(keyOf('LOGIN', state), login)),
    takeLogin: async (state, at) => {
      const found = Login.safeParse(await drop(keyOf('LOGIN', state))).data;
      return found !== undefined && found.until > at ? found : undefined;
    },
  };
};
