import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { KMSClient } from '@aws-sdk/client-kms';
import { OutsideId } from '../../core/procedure/lookup.ts';
import { createAccessLog } from '../accesses/access-log.ts';
import { correcting } from '../capability-settings.ts';
import { readCatalogue } from '../catalogue.ts';
import { followDisputes } from '../disputes/follow-disputes.ts';
import { createOwnResults } from '../disputes/own-results.ts';
import { createDossierStore } from '../dossiers/dossier-store.ts';
import { createWatch } from '../edge/watch.ts';
import { work } from '../edge/work.ts';
import { heldResultsIn } from '../issued/repository-in.ts';
import { waysTo } from '../lookups/ways-to.ts';
import { readSettings } from '../settings.ts';
import { createAsk } from '../sources/ask.ts';
import { createCorrections, type Corrections } from '../sources/corrections.ts';
import { createVault } from '../vault/vault.ts';
import { createViews } from '../views/views.ts';

const settings = readSettings(correcting);
const dynamodb = new DynamoDBClient({});
const catalogue = readCatalogue(settings.CATALOGUE);
const watch = createWatch('correcting');
const way = waysTo(catalogue.sources, settings.SOURCES);
const vault = createVault({ dynamodb, kms: new KMSClient({}), table: settings.KEYS, keyId: settings.VAULT_KEY });
const dossiers = createDossierStore(dynamodb, settings.DOSSIERS);
const accesses = createAccessLog(dynamodb, settings.ACCESSES, 'correcting');
const results = heldResultsIn(dynamodb, settings.DOSSIERS, vault);
const owners = new Map<string, Corrections>([
  ...OutsideId.options.map((id) => [id, createCorrections(createAsk(id, way(id)))] as const),
  ['repository', createOwnResults({ dossiers, results, accesses, vault, now: Date.now })],
]);

export const handler = work(
  watch,
  Date.now,
  followDisputes({
    catalogue,
    dossiers,
    views: createViews(dynamodb, settings.VIEWS),
    accesses,
    vault,
    corrections: (source) => owners.get(source),
    watch,
    now: Date.now,
  }),
);
