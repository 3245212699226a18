import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { createDossierRecords } from '../dossiers/dossier-records.ts';
import { createRepository, type Repository } from '../lookups/repository.ts';
import type { Vault } from '../vault/vault.ts';
import { createHeldResults, type HeldResults } from './held-results.ts';
import { createIssues } from './issues.ts';

/** The results in a table of dossiers, by whom they are about. */
export const heldResultsIn = (dynamodb: DynamoDBClient, table: string, vault: Vault): HeldResults =>
  createHeldResults({
    dynamodb,
    table,
    dossiers: createDossierRecords(dynamodb, table),
    issues: createIssues(dynamodb, table),
    vault,
  });

/** They as a source of what need not be asked. */
export const repositoryIn = (
  dynamodb: DynamoDBClient,
  table: string,
  vault: Vault,
  now: () => number = Date.now,
): Repository => createRepository({ results: heldResultsIn(dynamodb, table, vault), vault, now });
