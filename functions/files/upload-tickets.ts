import { PutItemCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod/mini';
import { FileType } from '../../events/files.ts';
import { Declared } from '../../events/filling.ts';
import { itemReader } from '../tables/read-item.ts';

/** A file that was announced: what it will be, for which dossier (of a declaration: which help), and who may say that it has come. */
const Ticket = z.object({
  dossier: z.string(),
  by: z.string(),
  component: z.string(),
  type: FileType,
  bytes: z.int(),
  sha256: z.string(),
  /** Its name, sealed. */
  sealed: z.string(),
  /** Of a signed declaration: what was printed. */
  declared: z.optional(Declared),
  /** Of a signed declaration: under which codes it was copied, so that none is left where no dossier came to be. */
  tried: z.optional(z.array(z.string())),
});
export type Ticket = z.infer<typeof Ticket>;

/** As long as what is sent lies in quarantine. */
const keptSeconds = 2 * 24 * 3600;

export interface UploadTickets {
  keep(file: string, ticket: Ticket, at: number): Promise<void>;
  find(file: string): Promise<Ticket | undefined>;
}

const keyOf = (file: string) => ({ pk: `UPLOAD#${file}` });

/** They lie among the drafts, and leave like those by themselves. */
export const createUploadTickets = (dynamodb: DynamoDBClient, table: string): UploadTickets => {
  const read = itemReader(dynamodb, table);
  return {
    keep: async (file, ticket, at) => {
      const Item = marshall({ ...keyOf(file), ...ticket, ttl: Math.floor(at / 1000) + keptSeconds });
      await dynamodb.send(new PutItemCommand({ TableName: table, Item }));
    },
    find: async (file) => z.optional(Ticket).parse(await read(keyOf(file))),
  };
};
