import type { Setting } from './settings.ts';

/**
 * Which settings each capability reads: the column `settings` of `capabilities.ts`, apart from it so that a function’s
 * bundle carries its own list and not the whole table.
 */
type Settings = readonly Setting[];

/* @__NO_SIDE_EFFECTS__ */
const all = <Name extends Setting>(...groups: readonly (readonly Name[])[]): readonly Name[] => groups.flat();

/** What is offered, and what was asked for. */
const dossiers = ['CATALOGUE', 'DOSSIERS'] as const satisfies Settings;
/** A request from outside, about them. */
const requests = ['DOOR_SECRET', 'CATALOGUE', 'DOSSIERS'] as const satisfies Settings;
/** Personal data are opened, and whoever read them is noted. */
const sealed = ['ACCESSES', 'KEYS', 'VAULT_KEY'] as const satisfies Settings;
/** Papers are set. */
const typeset = ['TEMPLATES', 'FONTS'] as const satisfies Settings;
/** The agency signs. */
const seal = ['SEAL_KEY', 'TIMESTAMP_URL'] as const satisfies Settings;
/** Results are given to VNeID’s wallets. */
const wallet = ['WALLET_URL', 'WALLET_USERNAME', 'WALLET_SECRET'] as const satisfies Settings;

export const catalogue = ['DOOR_SECRET', 'CATALOGUE', 'OPENAPI', 'NATIONAL', 'SIMULATED'] as const satisfies Settings;
export const session = [
  'DOOR_SECRET',
  'SESSIONS',
  'STAFF',
  'KEYS',
  'VAULT_KEY',
  'ORIGIN',
  'CITIZEN_IDLE_MINUTES',
  'SHARED_IDLE_MINUTES',
  'STAFF_IDLE_MINUTES',
  'VNEID_ISSUER',
  'VNEID_CLIENT_ID',
  'VNEID_SECRET',
  'STAFF_ISSUER',
  'STAFF_CLIENT_ID',
  'STAFF_SECRET',
] as const satisfies Settings;
export const authoriser = ['SESSIONS', 'STAFF'] as const satisfies Settings;
export const drafting = all(requests, sealed, ['QUOTAS', 'SESSIONS', 'DRAFTS', 'SOURCES', 'ROOTS']);
export const intake = all(requests, sealed, ['QUOTAS', 'SESSIONS', 'DRAFTS', 'SOURCES']);
export const representing = all(requests, sealed, ['QUOTAS', 'SOURCES']);
export const reading = all(requests, sealed, ['QUOTAS', 'VIEWS', 'STAFF']);
export const deciding = all(requests, sealed, ['STAFF', 'PARTNERS']);
export const collecting = all(requests, ['VIEWS', 'STAFF', 'ACCESSES', 'PAPERS', 'ROOTS', 'SIGNING_DEVICE_URL']);
export const holding = all(requests, sealed, ['QUOTAS', 'SESSIONS', 'RESULTS', 'SOURCES']);
export const revising = all(requests, sealed);
export const staffing = all(requests, ['VIEWS', 'STAFF']);
export const results = ['DOOR_SECRET', 'DOSSIERS', 'ACCESSES', 'RESULTS', 'PAPERS'] as const satisfies Settings;
export const publishing = all(requests, ['STAFF', 'ISSUER_KEY', 'ROOTS', 'ORIGIN']);
export const verifying = all(requests, ['ROOTS']);
export const presenting = all(requests, sealed, wallet, [
  'STAFF',
  'RESULTS',
  'ISSUER_KEY',
  'SEAL_KEY',
  'ROOTS',
  'ORIGIN',
]);
export const receiving = all(requests, sealed, ['QUOTAS', 'DRAFTS', 'PAPERS', 'QUARANTINE', 'ROOTS']);
export const digitising = all(requests, sealed, ['PAPERS', 'RESULTS']);
export const transcribing = all(dossiers, ['ACCESSES', 'PAPERS', 'READING_MODELS']);
export const copying = all(seal, typeset, ['DOSSIERS', 'ACCESSES', 'STAFF', 'PAPERS', 'RESULTS']);
export const outbox = ['BUS'] as const satisfies Settings;
export const moving = all(dossiers, ['MACHINE_PREFIX']);
export const projecting = all(dossiers, ['VIEWS']);
export const linking = all(dossiers, sealed, ['DRAFTS']);
export const syncing = all(dossiers, [
  'VIEWS',
  'NATIONAL_PORTAL_URL',
  'NATIONAL_PORTAL_USERNAME',
  'NATIONAL_PORTAL_SECRET',
]);
/** National sources are compared with a dossier. */
export const comparing = all(dossiers, sealed, ['SOURCES', 'ROOTS']);
/** And whoever decides outside the province is asked. */
export const steps = all(comparing, ['ORIGIN', 'PARTNERS', 'PARTNERS_SECRET']);
export const rendering = all(dossiers, sealed, typeset, ['STAFF', 'PAPERS', 'ISSUER_KEY', 'ORIGIN']);
export const writing = all(requests, sealed, seal, typeset, ['QUOTAS', 'STAFF', 'PAPERS']);
export const previewing = all(typeset, ['DOOR_SECRET', 'RESULT_KINDS']);
export const notifying = all(dossiers, sealed, ['ORIGIN', 'MESSAGES_URL', 'MESSAGES_USERNAME', 'MESSAGES_SECRET']);
export const carrying = all(dossiers, sealed, wallet, ['STAFF', 'ISSUER_KEY', 'ORIGIN']);
export const signing = all(seal, [
  'DOSSIERS',
  'ACCESSES',
  'STAFF',
  'PAPERS',
  'RESULTS',
  'OFFICER_KEY',
  'ISSUER_KEY',
  'SIGNING_SERVICE_URL',
  'SIGNING_SERVICE_USERNAME',
  'SIGNING_SERVICE_SECRET',
  'ROOTS',
]);
export const requesting = all(requests, sealed, ['SOURCES', 'ROOTS']);
export const looking = all(requests, sealed, ['QUOTAS', 'SOURCES', 'ROOTS']);
export const correcting = all(dossiers, sealed, ['VIEWS', 'SOURCES']);
export const watching = all(requests, ['QUOTAS', 'VIEWS', 'MACHINE_PREFIX', 'QUEUES', 'UNDELIVERED']);
