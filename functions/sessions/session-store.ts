import { createHash, randomBytes } from 'node:crypto';
import { DeleteItemCommand, GetItemCommand, PutItemCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod/mini';
import { SessionContext } from '../edge/request.ts';

/** Who is signed in, and until when; the browser holds only a random number. Times in milliseconds. */
export const Session = z.object({ context: SessionContext, until: z.int() });
export type Session = z.infer<typeof Session>;

/** A sign-in on its way through the identity provider, bound to one browser. */
export const Login = z.object({
  audience: z.enum(['citizen', 'staff']),
  returnTo: z.string(),
  verifier: z.string(),
  nonce: z.string(),
  until: z.int(),
});
export type Login = z.infer<typeof Login>;

export interface SessionStore {
  /** A new session; answers the secret that goes into the cookie. */
  begin(session: Session): Promise<string>;
  find(secret: string, at: number): Promise<Session | undefined>;
  end(secret: string): Promise<void>;
  keepLogin(state: string, login: Login): Promise<void>;
  /** The login of this state, once: it is gone afterwards. */
  takeLogin(state: string, at: number): Promise<Login | undefined>;
}

/** Only the hash is stored: who reads the table can sign in as nobody. */
const keyOf = (kind: 'SESSION' | 'LOGIN', secret: string) => ({
  pk: `${kind}#${createHash('sha256').update(secret).digest('base64url')}`,
});

export const createSessionStore = (dynamodb: DynamoDBClient, table: string): SessionStore => {
  const put = async (key: { pk: string }, item: { until: number } & Record<string, unknown>) => {
    const ttl = Math.ceil(item.until / 1000);
    const Item = marshall({ ...key, ...item, ttl }, { removeUndefinedValues: true });
    await dynamodb.send(new PutItemCommand({ TableName: table, Item }));
  };
  const get = async (key: { pk: string }) => {
    const read = new GetItemCommand({ TableName: table, Key: marshall(key), ConsistentRead: true });
    const { Item } = await dynamodb.send(read);
    return Item === undefined ? undefined : unmarshall(Item);
  };
  /** What was there; only one of two who drop the same item gets it. */
  const drop = async (key: { pk: string }) => {
    const remove = new DeleteItemCommand({ TableName: table, Key: marshall(key), ReturnValues: 'ALL_OLD' });
    const { Attributes } = await dynamodb.send(remove);
    return Attributes === undefined ? undefined : unmarshall(Attributes);
  };
  return {
    begin: async (session) => {
      const secret = randomBytes(32).toString('base64url');
      await put(keyOf('SESSION', secret), session);
      return secret;
    },
    find: async (secret, at) => {
      const found = Session.safeParse(await get(keyOf('SESSION', secret))).data;
      return found !== undefined && found.until > at ? found : undefined;
    },
    end: async (secret) => void (await drop(keyOf('SESSION', secret))),
    keepLogin: async (state, login) => put(keyOf('LOGIN', state), login),
    takeLogin: async (state, at) => {
      const found = Login.safeParse(await drop(keyOf('LOGIN', state))).data;
      return found !== undefined && found.until > at ? found : undefined;
    },
  };
};
