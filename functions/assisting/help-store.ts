import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod/mini';
import { Help } from '../../core/assisting.ts';
import { Refusal } from '../../core/refusal.ts';
import { itemReader } from '../tables/read-item.ts';
import { attempted, contended, putNew, putWhile, transact, type Guarded } from '../tables/transaction.ts';

/** A help with its version, which grows with every write. */
export interface KeptHelp {
  readonly help: Help;
  readonly version: number;
}

/** Who helps with which form. Codes are kept as keyed hashes, and count once. */
export interface HelpStore {
  find(id: string): Promise<KeptHelp | undefined>;
  /** What the code stands for, or stood for when it was typed in. */
  named(codeHash: string): Promise<KeptHelp | undefined>;
  /** Begins a help and ends the one before with this form; false where another has that code just now. */
  begin(help: Help, codeHash: string, at: number): Promise<boolean>;
  /** Begins a help that needs no code, because the citizen stands in front of the officer, and ends the one before with this form. */
  start(help: Help): Promise<void>;
  /** Uses the code up, in one transaction with what stands `beside`; refused where another was first. */
  join(help: Help, codeHash: string, over: number, beside: Guarded<'changed-meanwhile'>): Promise<void>;
  end(help: Help, over: number): Promise<void>;
  /** What the officer writes `beside`, as long as the help stands as it was read; refused where it has ended since. */
  fill(kept: KeptHelp, beside: Guarded<'changed-meanwhile'>): Promise<void>;
}

/** Nothing of it is needed longer: who has helped stands with the form. */
const keptSeconds = 24 * 3600;

const Item = z.object({ version: z.int(), help: Help });
const Named = z.object({ help: z.string() });
const helpKey = (id: string) => `HELP#${id}`;
const codeKey = (hash: string) => `HELP-CODE#${hash}`;
/** The last help by a code, and the last by a card, of a form: neither is in the place of the other. */
const latestKey = ({ draft, onBehalf }: Help) => `${onBehalf === undefined ? 'HELP-OF' : 'HELP-BY-CARD'}#${draft}`;

const itemOf = (help: Help, version: number) => {
  const last = help.helper?.until ?? help.codeUntil;
  return { pk: helpKey(help.id), version, help, ttl: Math.floor(Date.parse(last) / 1000) + keptSeconds };
};

/** What a code stands for, and whether it was typed in. */
const codeItem = (help: Help, used: 'no' | 'yes') => {
  const until = Date.parse(help.codeUntil);
  return { help: help.id, used, until, ttl: Math.floor(until / 1000) + keptSeconds };
};

export const createHelpStore = (dynamodb: DynamoDBClient, table: string): HelpStore => {
  const read = itemReader(dynamodb, table);
  const find = async (id: string): Promise<KeptHelp | undefined> => {
    const found = await read({ pk: helpKey(id) });
    return found === undefined ? undefined : Item.parse(found);
  };
  const save = (help: Help, over: number) =>
    putWhile(table, itemOf(help, over + 1), 'version', over, 'changed-meanwhile');
  /** A code that has run out is as good as none, however late its row leaves. */
  const putCode = (hash: string, item: object, at: number): Guarded<'code-taken'> => ({
    write: {
      Put: {
        TableName: table,
        Item: marshall({ pk: codeKey(hash), ...item }),
        ConditionExpression: 'attribute_not_exists(#pk) OR #until < :now',
        ExpressionAttributeNames: { '#pk': 'pk', '#until': 'until' },
        ExpressionAttributeValues: marshall({ ':now': at }),
      },
    },
    otherwise: 'code-taken',
  });
  const write = async (writes: readonly Guarded<'changed-meanwhile'>[]): Promise<void> => {
    const outcome = await transact(dynamodb, writes);
    if (!outcome.done) throw new Refusal('changed-meanwhile');
  };
  /** The help, and the end of the one before with this form. */
  const succeeding = async (help: Help, at: number): Promise<Guarded<'changed-meanwhile'>[]> => {
    const place = { pk: latestKey(help), help: help.id, ttl: itemOf(help, 1).ttl };
    const found = await read({ pk: place.pk });
    const latest = found === undefined ? undefined : Named.parse(found).help;
    const before = latest === undefined ? undefined : await find(latest);
    const { endedAt = new Date(at).toISOString() } = before?.help ?? {};
    return [
      putNew(table, itemOf(help, 1), 'changed-meanwhile'),
      latest === undefined
        ? putNew(table, place, 'changed-meanwhile')
        : putWhile(table, place, 'help', latest, 'changed-meanwhile'),
      ...(before === undefined ? [] : [save({ ...before.help, endedAt }, before.version)]),
    ];
  };
  return {
    find,
    named: async (hash) => {
      const found = await read({ pk: codeKey(hash) });
      return found === undefined ? undefined : find(Named.parse(found).help);
    },
    begin: async (help, hash, at) => {
      const code = putCode(hash, codeItem(help, 'no'), at);
      const outcome = await transact(dynamodb, [code, ...(await succeeding(help, at))]);
      if (outcome.done) return true;
      if (outcome.lost.every((lost) => lost === 'code-taken' || lost === contended)) return false;
      throw new Refusal('changed-meanwhile');
    },
    start: async (help) => write(await succeeding(help, Date.parse(help.codeUntil))),
    join: async (help, hash, over, beside) => {
      const used = { pk: codeKey(hash), ...codeItem(help, 'yes') };
      await write([putWhile(table, used, 'used', 'no', 'changed-meanwhile'), save(help, over), beside]);
    },
    end: async (help, over) => write([save(help, over)]),
    fill: async ({ help, version }, beside) =>
      attempted('a form could not be filled in', async () => {
        // The same once more, version and all: it stands in the way of nobody who ends the help.
        const still = putWhile(table, itemOf(help, version), 'version', version, 'help-over');
        const outcome = await transact(dynamodb, [still, beside]);
        if (outcome.done) return true;
        if (outcome.lost.includes('help-over')) throw new Refusal('help-over');
        if (outcome.lost.includes('changed-meanwhile')) throw new Refusal('changed-meanwhile');
        return undefined;
      }).then(() => undefined),
  };
};
