import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { KMSClient } from '@aws-sdk/client-kms';
import { OutsideId } from '../../core/procedure/lookup.ts';
import { createAccessLog } from '../accesses/access-log.ts';
import { correcting } from '../capability-settings.ts';
import { readCatalogue } from '../catalogue.ts';
import { followDisputes } from '../disputes/follow-disputes.ts';
import { createDossierStore } from '../dossiers/dossier-store.ts';
import { createWatch } from '../edge/watch.ts';
import { work } from '../edge/work.ts';
import { waysTo } from '../lookups/ways-to.ts';
import { readSettings } from '../settings.ts';
import { createAsk } from '../sources/ask.ts';
import { createCorrections } from '../sources/corrections.ts';
import { createVault } from '../vault/vault.ts';
import { createViews } from '../views/views.ts';

const settings = readSettings(correcting);
const dynamodb = new DynamoDBClient({});
const catalogue = readCatalogue(settings.CATALOGUE);
const watch = createWatch('correcting');
const way = waysTo(catalogue.sources, settings.SOURCES);
const owners = new Map<string, ReturnType<typeof createCorrections>>(
  OutsideId.options.map((id) => [id, createCorrections(createAsk(id, way(id)))]),
);

export const handler = work(
  watch,
  Date.now,
  followDisputes({
    catalogue,
    dossiers: createDossierStore(dynamodb, settings.DOSSIERS),
    views: createViews(dynamodb, settings.VIEWS),
    accesses: createAccessLog(dynamodb, settings.ACCESSES, 'correcting'),
    vault: createVault({ dynamodb, kms: new KMSClient({}), table: settings.KEYS, keyId: settings.VAULT_KEY }),
    corrections: (source) => owners.get(source),
    watch,
    now: Date.now,
  }),
);
