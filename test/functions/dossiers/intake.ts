import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { createIntakeStore, type Intake } from '../../../functions/dossiers/intake-store.ts';
import { mother, saturday } from '../../core/samples.ts';
import { samples } from '../../core/sample-events.ts';
import { openLand } from '../land.ts';

/** A submission of the mother’s first draft. */
export const intake = (change: Partial<Intake> = {}): Intake => ({
  person: mother.id,
  idempotencyKey: 'key-0001',
  requestHash: 'hash-1',
  unit: 'H37.001',
  at: saturday,
  unique: [],
  draftId: 'draft-1',
  event: async () => samples['dossier-submitted'],
  ...change,
});

/** The store on empty tables, with these drafts waiting. */
export const openStore = async (drafts: readonly string[] = ['draft-1', 'draft-2']) => {
  const land = await openLand();
  for (const pk of drafts)
    await land.dynamodb.send(new PutItemCommand({ TableName: 'drafts', Item: marshall({ pk, version: 1 }) }));
  return { ...land, store: createIntakeStore(land.dynamodb, 'dossiers', 'drafts') };
};
