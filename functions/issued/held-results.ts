import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import type { Dossier } from '../../core/dossier.ts';
import { Origin, type DossierRecords } from '../dossiers/dossier-records.ts';
import { keys } from '../dossiers/keys.ts';
import { readRows } from '../paging/part.ts';
import type { Vault } from '../vault/vault.ts';
import type { About, Issues } from './issues.ts';
import { openDocument, type OpenedDocument } from './open-document.ts';
import { stateOf, type ResultState } from './state-of.ts';

const Held = z.object({
  code: z.string(),
  place: z.int(),
  kind: z.string(),
  issuedAt: z.string(),
  role: z.enum(['holder', 'also']),
  origins: z.optional(z.array(Origin)),
});

/** A result somebody may use, and what has become of it since. */
export interface HeldResult extends z.infer<typeof Held> {
  readonly dossier: Dossier;
  readonly state: ResultState;
  /** What has become of a result that it was taken from, where that does not stand any more. */
  readonly outdated?: Exclude<ResultState, 'valid'>;
}

/** Results by whom they are about. */
export interface HeldResults {
  /** Everything issued to this person or for their use at this instant, the newest first. */
  of(person: string, at: number): Promise<HeldResult[]>;
  /** What the file of a result says, from the copy that is kept of it. */
  document(held: Pick<HeldResult, 'code' | 'place' | 'dossier'>): Promise<OpenedDocument>;
  /** Keyed hashes of all whom it is about: they are told of every reading. */
  about(held: Pick<HeldResult, 'code' | 'place'>): Promise<About[]>;
}

/** They have it as the parent of a child who is of age by now, whose own it is. */
const isGrownOut = ({ dossier: { applicant, transactor, acting } }: HeldResult, person: string, at: number): boolean =>
  person === transactor && person !== applicant && acting?.until !== undefined && Date.parse(acting.until) <= at;

/** Nobody has more of one kind than fits here; a person is not a registry. */
const most = 200;

export const createHeldResults = (tools: {
  readonly dynamodb: DynamoDBClient;
  readonly table: string;
  readonly dossiers: Pick<DossierRecords, 'require'>;
  readonly issues: Pick<Issues, 'read'>;
  readonly vault: Vault;
}): HeldResults => {
  const { dynamodb, table, dossiers, issues, vault } = tools;
  const outdatedBy = async (origins: readonly Origin[] = []) => {
    const states = await Promise.all(
      origins.map(async ({ code, place }) => stateOf(await dossiers.require(code), place)),
    );
    return states.find((state) => state !== 'valid');
  };
  return {
    of: async (person, at) => {
      const { pk } = keys.heldBy(person);
      const rows = await readRows({ dynamodb, table, pk, newestFirst: true }, { limit: most });
      const held = rows.map((row) => Held.parse(row.item)).toSorted((a, b) => (a.issuedAt < b.issuedAt ? 1 : -1));
      const found = await Promise.all(
        held.map(async (row) => {
          const dossier = await dossiers.require(row.code);
          const outdated = await outdatedBy(row.origins);
          const state = stateOf(dossier, row.place);
          return { ...row, dossier, state, ...(outdated === undefined ? {} : { outdated }) };
        }),
      );
      return found.filter((each) => !isGrownOut(each, person, at));
    },
    document: async (held) => openDocument(vault, await issues.read(held.code, held.place), held),
    about: async ({ code, place }) => (await issues.read(code, place))?.about ?? [],
  };
};
