import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { KMSClient } from '@aws-sdk/client-kms';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { createAccessLog } from '../accesses/access-log.ts';
import { createAlertStore } from '../accesses/alert-store.ts';
import { drafting } from '../capability-settings.ts';
import { readCatalogue } from '../catalogue.ts';
import { createUniquePlaces } from '../dossiers/unique-places.ts';
import { createCounterCodes } from '../counter/counter-codes.ts';
import { createHelpStore } from '../assisting/help-store.ts';
import { createDraftStore } from '../drafts/draft-store.ts';
import { createFormLog } from '../drafts/form-log.ts';
import { edge } from '../edge/edge.ts';
import { createFrontDoor } from '../edge/front-door.ts';
import { createWatch } from '../edge/watch.ts';
import { draftingEndpoints } from '../endpoints/drafting.ts';
import { leaveDraft } from '../http/leave-draft.ts';
import { createIdentities } from '../assisting/identities.ts';
import { beginHelp } from '../http/begin-help.ts';
import { beginOnBehalf } from '../http/begin-on-behalf.ts';
import { endHelp } from '../http/end-help.ts';
import { fillHelpedDraft } from '../http/fill-helped-draft.ts';
import { joinHelp } from '../http/join-help.ts';
import { listDrafts } from '../http/list-drafts.ts';
import { openCounterSession } from '../http/open-counter-session.ts';
import { openDraft } from '../http/open-draft.ts';
import { saveDraft } from '../http/save-draft.ts';
import { showDraft } from '../http/show-draft.ts';
import { showHelp } from '../http/show-help.ts';
import { showHelpedDraft } from '../http/show-helped-draft.ts';
import { repositoryIn } from '../issued/repository-in.ts';
import { createSources } from '../lookups/create-sources.ts';
import { waysTo } from '../lookups/ways-to.ts';
import { counted, createQuotas, createTakingBack } from '../quotas/quotas.ts';
import { createMandateStore } from '../representation/mandate-store.ts';
import { createRegisters } from '../representation/registers-in.ts';
import { readSettings } from '../settings.ts';
import { createVault } from '../vault/vault.ts';

const settings = readSettings(drafting);
const dynamodb = new DynamoDBClient({});
const vault = createVault({ dynamodb, kms: new KMSClient({}), table: settings.KEYS, keyId: settings.VAULT_KEY });

const places = createUniquePlaces(dynamodb, settings.DOSSIERS);
const isTaken = async (unique: string): Promise<boolean> =>
  (await places.holder(await vault.hash(unique)))?.left === false;

const catalogue = readCatalogue(settings.CATALOGUE);
const count = createQuotas(dynamodb, settings.QUOTAS, catalogue.province.limits);
const tools = {
  catalogue,
  representation: {
    mandates: createMandateStore(dynamodb, settings.DOSSIERS, vault),
    registers: createRegisters(waysTo(catalogue.sources, settings.SOURCES)),
  },
  drafts: createDraftStore(dynamodb, settings.DRAFTS, vault),
  formLog: createFormLog(settings.DOSSIERS),
  identities: createIdentities(waysTo(catalogue.sources, settings.SOURCES)),
  helps: createHelpStore(dynamodb, settings.DRAFTS),
  counterCodes: createCounterCodes(dynamodb, settings.SESSIONS),
  accesses: createAccessLog(dynamodb, settings.ACCESSES, 'drafting'),
  alerts: createAlertStore(dynamodb, settings.ACCESSES, vault),
  sources: createSources(settings, catalogue.sources, repositoryIn(dynamodb, settings.DOSSIERS, vault)),
  vault,
  isTaken,
  count,
  takeBack: createTakingBack(dynamodb, settings.QUOTAS),
};

export const handler = edge(
  draftingEndpoints,
  {
    'POST /v1/drafts': counted(count, 'openings', openDraft(tools)),
    'GET /v1/me/drafts': listDrafts(tools),
    'GET /v1/drafts/{id}': showDraft(tools),
    'PUT /v1/drafts/{id}': counted(count, 'savings', saveDraft(tools)),
    'POST /v1/drafts/{id}/leaving': counted(count, 'savings', leaveDraft(tools)),
    'POST /v1/help': counted(count, 'helpCodes', beginHelp(tools)),
    'GET /v1/help/{id}': showHelp(tools),
    'POST /v1/help/{id}/end': endHelp(tools),
    'POST /v1/help-codes': joinHelp(tools),
    'POST /v1/on-behalf': counted(count, 'openings', beginOnBehalf(tools)),
    'POST /v1/counter-sessions': counted(count, 'helpCodes', openCounterSession(tools)),
    'GET /v1/help/{id}/draft': showHelpedDraft(tools),
    'PUT /v1/help/{id}/draft': counted(count, 'savings', fillHelpedDraft(tools)),
  },
  createWatch('drafting'),
  createFrontDoor(new SecretsManagerClient({}), settings.DOOR_SECRET),
);
