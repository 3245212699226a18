import type { Limits } from '../core/province.ts';
import type { Setting } from '../functions/settings.ts';
import type { Announcements } from './parts/announcements.ts';
import type { ClientSecrets } from './parts/client-secrets.ts';
import type { DoorSecret } from './parts/door-secret.ts';
import { layerPaths } from './parts/layers.ts';
import type { MachineNames } from './parts/machine-names.ts';
import type { Parameters } from './parts/parameters.ts';
import type { Quarantine } from './parts/quarantine.ts';
import type { Views } from './parts/views.ts';
import type { RecordsStack } from './records-stack.ts';

interface Known {
  readonly kept: RecordsStack;
  readonly views: Views;
  readonly quarantine: Quarantine;
  readonly announcements: Announcements;
  readonly secrets: ClientSecrets;
  readonly door: DoorSecret;
  readonly parameters: Parameters;
  readonly limits: Limits;
  readonly machines: MachineNames;
}

/** The value of every setting in one province. */
export const settingsOf = (known: Known): Record<Setting, string> => {
  const { kept, views, quarantine, announcements, secrets, door, parameters, limits, machines } = known;
  const { records, archive, keys } = kept;
  return {
    CATALOGUE: layerPaths.catalogue,
    OPENAPI: layerPaths.openapi,
    NATIONAL: layerPaths.national,
    SIMULATED: layerPaths.simulated,
    DOSSIERS: records.dossiers.tableName,
    VIEWS: views.views.tableName,
    DRAFTS: records.drafts.tableName,
    SESSIONS: views.sessions.tableName,
    QUOTAS: views.quotas.tableName,
    KEYS: records.keys.tableName,
    STAFF: records.staff.tableName,
    ACCESSES: records.accesses.tableName,
    RESULTS: archive.results.bucketName,
    PAPERS: archive.papers.bucketName,
    QUARANTINE: quarantine.bucket.bucketName,
    VAULT_KEY: keys.vault.keyArn,
    OFFICER_KEY: keys.officer.keyArn,
    SEAL_KEY: keys.seal.keyArn,
    ISSUER_KEY: keys.issuer.keyArn,
    MACHINE_PREFIX: machines.arnPrefix,
    BUS: announcements.bus.eventBusName,
    QUEUES: announcements.addresses,
    UNDELIVERED: announcements.undelivered.queueUrl,
    TEMPLATES: layerPaths.templates,
    FONTS: layerPaths.fonts,
    RESULT_KINDS: layerPaths.resultKinds,
    READING_MODELS: layerPaths.readingModels,
    ROOTS: parameters.roots,
    ORIGIN: parameters.origin,
    DOOR_SECRET: door.arn,
    CITIZEN_IDLE_MINUTES: String(limits.idleMinutes.citizen),
    SHARED_IDLE_MINUTES: String(limits.idleMinutes.shared),
    STAFF_IDLE_MINUTES: String(limits.idleMinutes.staff),
    VNEID_ISSUER: parameters.vneid.issuer,
    VNEID_CLIENT_ID: parameters.vneid.clientId,
    VNEID_SECRET: secrets.vneid.secretArn,
    STAFF_ISSUER: parameters.staff.issuer,
    STAFF_CLIENT_ID: parameters.staff.clientId,
    STAFF_SECRET: secrets.staff.secretArn,
    SOURCES: parameters.sources,
    PARTNERS: parameters.partners,
    PARTNERS_SECRET: secrets.partners.secretArn,
    TIMESTAMP_URL: parameters.timestamp,
    SIGNING_DEVICE_URL: parameters.signingDevice,
    NATIONAL_PORTAL_URL: parameters.nationalPortal.url,
    NATIONAL_PORTAL_USERNAME: parameters.nationalPortal.username,
    NATIONAL_PORTAL_SECRET: secrets.nationalPortal.secretArn,
    MESSAGES_URL: parameters.messages.url,
    MESSAGES_USERNAME: parameters.messages.username,
    MESSAGES_SECRET: secrets.messages.secretArn,
    SIGNING_SERVICE_URL: parameters.signingService.url,
    SIGNING_SERVICE_USERNAME: parameters.signingService.username,
    SIGNING_SERVICE_SECRET: secrets.signingService.secretArn,
    WALLET_URL: parameters.wallet.url,
    WALLET_USERNAME: parameters.wallet.username,
    WALLET_SECRET: secrets.wallet.secretArn,
  };
};
