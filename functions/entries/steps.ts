import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { KMSClient } from '@aws-sdk/client-kms';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SFNClient } from '@aws-sdk/client-sfn';
import { createAccessLog } from '../accesses/access-log.ts';
import { steps } from '../capability-settings.ts';
import { readCatalogue } from '../catalogue.ts';
import { createDossierStore } from '../dossiers/dossier-store.ts';
import { createUniquePlaces } from '../dossiers/unique-places.ts';
import { createWatch } from '../edge/watch.ts';
import { work } from '../edge/work.ts';
import { repositoryIn } from '../issued/repository-in.ts';
import { createSources } from '../lookups/create-sources.ts';
import { createAskPartner } from '../partners/ask-partner.ts';
import { partnersIn, passwordOf } from '../partners/partner-settings.ts';
import { readSecret } from '../read-secret.ts';
import { readSettings } from '../settings.ts';
import { takeStep } from '../steps/take-step.ts';
import { createVault } from '../vault/vault.ts';

const settings = readSettings(steps);
const dynamodb = new DynamoDBClient({});
const vault = createVault({ dynamodb, kms: new KMSClient({}), table: settings.KEYS, keyId: settings.VAULT_KEY });

const secrets = new SecretsManagerClient({});

const catalogue = readCatalogue(settings.CATALOGUE);

export const handler = work(
  createWatch('steps'),
  Date.now,
  takeStep({
    catalogue,
    dossiers: createDossierStore(dynamodb, settings.DOSSIERS),
    places: createUniquePlaces(dynamodb, settings.DOSSIERS),
    accesses: createAccessLog(dynamodb, settings.ACCESSES, 'steps'),
    vault,
    sources: createSources(settings, catalogue.sources, repositoryIn(dynamodb, settings.DOSSIERS, vault)),
    askPartner: createAskPartner({
      partners: partnersIn(settings.PARTNERS),
      password: async (partner) => passwordOf(await readSecret(secrets, settings.PARTNERS_SECRET), partner),
      origin: settings.ORIGIN,
      timeoutMs: 10_000,
      now: Date.now,
    }),
    states: new SFNClient({}),
    now: Date.now,
  }),
);
