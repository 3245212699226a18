import { PutItemCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod/mini';
import { nextIssue } from '../../core/correction.ts';
import type { Dossier } from '../../core/dossier.ts';
import { encodeResult, type ResultDocument } from '../../verification/result-document.ts';
import { StatusPlace } from '../../verification/status/status-place.ts';
import { Origin } from '../dossiers/dossier-records.ts';
import { keys } from '../dossiers/keys.ts';
import { sha256 } from '../results/sha256.ts';
import { drawPlace, statusWrite } from '../status/status-lists.ts';
import { itemReader } from '../tables/read-item.ts';
import { putAlone, putNew, type Guarded } from '../tables/transaction.ts';

/** Whom a result is about (`holder`), or who may use it beside them; by keyed hash. */
const About = z.object({ person: z.string(), role: z.enum(['holder', 'also']) });
export type About = z.infer<typeof About>;

/** A result that is written, and will be issued when it is signed. */
const Written = z.object({
  about: z.array(About),
  /** SHA-256 of its `result.json`, and that file sealed with the key of whoever asked for it. */
  document: z.string(),
  sealed: z.string(),
  /** Results of the province that its values were taken from. */
  origins: z.optional(z.array(Origin)),
});
export type Written = z.infer<typeof Written>;
const Begun = z.object({ status: StatusPlace });
const Row = z.object({ ...Begun.shape, ...z.partial(Written).shape });

/** Where the copy of a `result.json` is sealed to. */
export const copyContext = (code: string, place: number): string => `issue:${code}:${place}`;

export const documentHash = (document: ResultDocument): string =>
  Buffer.from(sha256(encodeResult(document))).toString('hex');

/** What is kept of results beside their files: their places in the lists of statuses, and whom they are about. */
export interface Issues {
  /** The place of the dossier’s next result in the lists; asked again, the same. */
  statusOf(dossier: Dossier): Promise<StatusPlace>;
  /** Keeps what was written as the dossier’s next result, instead of an earlier try’s. */
  keep(dossier: Dossier, written: Written): Promise<void>;
  read(code: string, place: number): Promise<(z.infer<typeof Begun> & Written) | undefined>;
  /** What the event of the issue says of this very result, and the writes that belong to it. */
  filing(dossier: Dossier, document: ResultDocument): Promise<Filing>;
}

interface Filing {
  readonly data: { readonly document: string; readonly status: StatusPlace; readonly replaces?: string };
  readonly writes: readonly Guarded<'changed-meanwhile'>[];
}

export const createIssues = (dynamodb: DynamoDBClient, table: string): Issues => {
  const item = itemReader(dynamodb, table);
  const begun = async (code: string, place: number) => {
    const found = await item(keys.issue(code, place));
    return found === undefined ? undefined : Row.parse(found);
  };

  const statusOf: Issues['statusOf'] = async (dossier) => {
    const place = nextIssue(dossier);
    const known = await begun(dossier.code, place);
    if (known !== undefined) return known.status;
    const status = await drawPlace(dynamodb, table);
    const row = { ...keys.issue(dossier.code, place), status };
    if (await putAlone(dynamodb, putNew(table, row, 'taken'))) return status;
    // Somebody else writes the same result: the place drawn here stays empty.
    return Begun.parse(await begun(dossier.code, place)).status;
  };

  const read: Issues['read'] = async (code, place) => {
    const row = await begun(code, place);
    if (row === undefined) return undefined;
    const written = Written.safeParse(row);
    return written.success ? { status: row.status, ...written.data } : undefined;
  };

  const put = (row: object): Guarded<'changed-meanwhile'> => ({
    write: { Put: { TableName: table, Item: marshall(row, { removeUndefinedValues: true }) } },
    otherwise: 'changed-meanwhile',
  });

  /** In the place of whoever is asked for: by kind, then by day. */
  const held = (
    { person, role }: About,
    { kind, issuedAt, dossier: code }: ResultDocument,
    place: number,
    origins: Written['origins'],
  ): Guarded<'changed-meanwhile'> =>
    put({ ...keys.held(person, kind, issuedAt, code), code, place, kind, issuedAt, role, origins });

  return {
    statusOf,
    read,
    keep: async (dossier, written) => {
      const status = await statusOf(dossier);
      const Item = marshall({ ...keys.issue(dossier.code, nextIssue(dossier)), status, ...written });
      await dynamodb.send(new PutItemCommand({ TableName: table, Item }));
    },
    filing: async (dossier, document) => {
      const place = nextIssue(dossier);
      const written = await read(dossier.code, place);
      const hash = documentHash(document);
      if (written?.document !== hash) throw new Error('what is signed is not what was written last');
      const { result: before } = dossier;
      const at = document.issuedAt;
      return {
        data: { document: hash, status: written.status, ...(before === undefined ? {} : { replaces: before.number }) },
        writes: [
          ...written.about.map((about) => held(about, document, place, written.origins)),
          ...(written.origins ?? []).map((origin) =>
            put({ ...keys.resting(origin.code, dossier.code), code: dossier.code, place: origin.place }),
          ),
          ...(before?.status === undefined
            ? []
            : [statusWrite(table, before.status, { status: 'replaced', at, code: dossier.code })]),
        ],
      };
    },
  };
};
