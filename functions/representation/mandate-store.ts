import { PutItemCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod/mini';
import { CitizenMandate } from '../../core/represented.ts';
import { keys } from '../dossiers/keys.ts';
import { readRows } from '../paging/part.ts';
import { itemReader } from '../tables/read-item.ts';
import { attempted, putNew, transact, type Guarded } from '../tables/transaction.ts';
import type { Vault } from '../vault/vault.ts';

const Party = z.strictObject({ citizenId: z.string(), name: z.string() });
/** Who gave a mandate and who has it, by name; lies sealed with the giver’s key. */
const Parties = z.strictObject({ giver: Party, receiver: Party });
export type Parties = z.infer<typeof Parties>;

/** A mandate with the names that belong to it. */
export interface NamedMandate {
  readonly mandate: CitizenMandate;
  readonly parties: Parties;
}

/** Mandates that citizens give each other. */
export interface MandateStore {
  /** The mandate as it is kept: this one, or the one of its id that was kept at once with it. */
  keep(mandate: CitizenMandate, parties: Parties): Promise<NamedMandate>;
  find(id: string): Promise<NamedMandate | undefined>;
  givenBy(citizen: string): Promise<NamedMandate[]>;
  receivedBy(citizen: string): Promise<NamedMandate[]>;
  /** The mandate as it is revoked at `at`; the same where it was revoked before. */
  revoke(mandate: CitizenMandate, at: string): Promise<CitizenMandate>;
  /** Codes of the dossiers that were filed under it. */
  filedUnder(id: string): Promise<string[]>;
}

const Row = z.extend(CitizenMandate, { sealed: z.string() });
const Pointer = z.object({ mandate: z.string() });
const contextOf = (id: string): string => `mandate:${id}`;
/** Nobody gives or has more than fits here. */
const most = 200;

/** What joins the first event of a dossier that is filed under a mandate: none is filed under one that was revoked meanwhile. */
export const filingUnder = (table: string, id: string, code: string): Guarded<'mandate-revoked'>[] => [
  {
    write: {
      Update: {
        TableName: table,
        Key: marshall(keys.mandate(id)),
        UpdateExpression: 'ADD #used :one',
        ConditionExpression: 'attribute_exists(#pk) AND attribute_not_exists(#revokedAt)',
        ExpressionAttributeNames: { '#pk': 'pk', '#used': 'used', '#revokedAt': 'revokedAt' },
        ExpressionAttributeValues: marshall({ ':one': 1 }),
      },
    },
    otherwise: 'mandate-revoked',
  },
  putNew(table, { ...keys.filedUnder(id, code), code }, 'mandate-revoked'),
];

export const createMandateStore = (dynamodb: DynamoDBClient, table: string, vault: Vault): MandateStore => {
  const read = itemReader(dynamodb, table);
  const rowOf = async (mandate: CitizenMandate, parties: Parties) => ({
    ...keys.mandate(mandate.id),
    ...mandate,
    sealed: await vault.seal(mandate.giver, contextOf(mandate.id), parties),
  });
  const find: MandateStore['find'] = async (id) => {
    const found = await read(keys.mandate(id));
    if (found === undefined) return undefined;
    const { sealed, ...mandate } = Row.parse(found);
    const parties = Parties.parse(JSON.parse(await vault.open(mandate.giver, contextOf(id), sealed)));
    return { mandate, parties };
  };
  const listed = async (pk: string): Promise<NamedMandate[]> => {
    const rows = await readRows({ dynamodb, table, pk, newestFirst: true, consistent: true }, { limit: most });
    const found = await Promise.all(rows.map(async ({ item }) => find(Pointer.parse(item).mandate)));
    return found.filter((each) => each !== undefined);
  };
  return {
    find,
    givenBy: async (citizen) => listed(keys.mandatesGiven(citizen, '', '').pk),
    receivedBy: async (citizen) => listed(keys.mandatesReceived(citizen, '', '').pk),
    keep: async (mandate, parties) => {
      const { id, giver, receiver, from } = mandate;
      const rows = [
        await rowOf(mandate, parties),
        { ...keys.mandatesGiven(giver, from, id), mandate: id },
        { ...keys.mandatesReceived(receiver, from, id), mandate: id },
      ];
      const writes = rows.map((row) => putNew(table, row, 'kept'));
      return attempted('a mandate could not be kept', async () =>
        (await transact(dynamodb, writes)).done ? { mandate, parties } : find(id),
      );
    },
    revoke: async (mandate, at) => {
      if (mandate.revokedAt !== undefined) return mandate;
      const found = await read(keys.mandate(mandate.id));
      const revoked = { ...found, ...mandate, revokedAt: at };
      const put = new PutItemCommand({
        TableName: table,
        Item: marshall(revoked),
        ConditionExpression: 'attribute_exists(#pk) AND attribute_not_exists(#revokedAt)',
        ExpressionAttributeNames: { '#pk': 'pk', '#revokedAt': 'revokedAt' },
      });
      const done = await dynamodb.send(put).then(
        () => true,
        (error: unknown) => {
          if (error instanceof Error && error.name === 'ConditionalCheckFailedException') return false;
          throw error;
        },
      );
      return done ? { ...mandate, revokedAt: at } : ((await find(mandate.id))?.mandate ?? mandate);
    },
    filedUnder: async (id) => {
      const { pk } = keys.mandate(id);
      const codes: string[] = [];
      let after: string | undefined;
      do {
        const rows = await readRows({ dynamodb, table, pk, consistent: true }, { limit: most, after });
        codes.push(...rows.flatMap(({ place, item }) => (place.startsWith('D#') ? [String(item['code'])] : [])));
        after = rows.length > most ? rows.at(-1)?.place : undefined;
      } while (after !== undefined);
      return codes;
    },
  };
};
