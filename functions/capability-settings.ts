import type { Setting } from './settings.ts';

/**
 * Which settings each capability reads: the column `settings` of `capabilities.ts`, apart from it so that a function’s
 * bundle carries its own list and not the whole table.
 */
type Settings = readonly Setting[];

export const catalogue = ['DOOR_SECRET', 'CATALOGUE', 'OPENAPI'] as const satisfies Settings;
export const session = [
  'DOOR_SECRET',
  'SESSIONS',
  'STAFF',
  'KEYS',
  'VAULT_KEY',
  'ORIGIN',
  'CITIZEN_IDLE_MINUTES',
  'STAFF_IDLE_MINUTES',
  'VNEID_ISSUER',
  'VNEID_CLIENT_ID',
  'VNEID_SECRET',
  'STAFF_ISSUER',
  'STAFF_CLIENT_ID',
  'STAFF_SECRET',
] as const satisfies Settings;
export const authoriser = ['SESSIONS', 'STAFF'] as const satisfies Settings;
export const drafting = [
  'DOOR_SECRET',
  'QUOTAS',
  'CATALOGUE',
  'DRAFTS',
  'DOSSIERS',
  'ACCESSES',
  'KEYS',
  'VAULT_KEY',
  'SOURCES',
  'ROOTS',
] as const satisfies Settings;
export const intake = [
  'DOOR_SECRET',
  'QUOTAS',
  'CATALOGUE',
  'DOSSIERS',
  'DRAFTS',
  'ACCESSES',
  'SOURCES',
  'KEYS',
  'VAULT_KEY',
] as const satisfies Settings;
export const representing = [
  'DOOR_SECRET',
  'QUOTAS',
  'CATALOGUE',
  'DOSSIERS',
  'ACCESSES',
  'KEYS',
  'VAULT_KEY',
  'SOURCES',
] as const satisfies Settings;
export const reading = [
  'DOOR_SECRET',
  'CATALOGUE',
  'DOSSIERS',
  'VIEWS',
  'STAFF',
  'ACCESSES',
  'KEYS',
  'VAULT_KEY',
] as const satisfies Settings;
export const deciding = [
  'DOOR_SECRET',
  'CATALOGUE',
  'DOSSIERS',
  'ACCESSES',
  'STAFF',
  'KEYS',
  'VAULT_KEY',
] as const satisfies Settings;
export const collecting = [
  'DOOR_SECRET',
  'CATALOGUE',
  'DOSSIERS',
  'VIEWS',
  'STAFF',
  'ACCESSES',
  'PAPERS',
  'ROOTS',
  'SIGNING_DEVICE_URL',
] as const satisfies Settings;
export const holding = [
  'DOOR_SECRET',
  'CATALOGUE',
  'DOSSIERS',
  'ACCESSES',
  'KEYS',
  'VAULT_KEY',
  'RESULTS',
  'SOURCES',
] as const satisfies Settings;
export const revising = [
  'DOOR_SECRET',
  'CATALOGUE',
  'DOSSIERS',
  'ACCESSES',
  'KEYS',
  'VAULT_KEY',
] as const satisfies Settings;
export const staffing = ['DOOR_SECRET', 'CATALOGUE', 'DOSSIERS', 'VIEWS', 'STAFF'] as const satisfies Settings;
export const results = ['DOOR_SECRET', 'DOSSIERS', 'ACCESSES', 'RESULTS', 'PAPERS'] as const satisfies Settings;
export const publishing = [
  'DOOR_SECRET',
  'CATALOGUE',
  'DOSSIERS',
  'STAFF',
  'ISSUER_KEY',
  'ROOTS',
  'ORIGIN',
] as const satisfies Settings;
export const verifying = ['DOOR_SECRET', 'CATALOGUE', 'DOSSIERS', 'ROOTS'] as const satisfies Settings;
export const presenting = [
  'DOOR_SECRET',
  'CATALOGUE',
  'DOSSIERS',
  'STAFF',
  'ACCESSES',
  'RESULTS',
  'KEYS',
  'VAULT_KEY',
  'ISSUER_KEY',
  'SEAL_KEY',
  'ROOTS',
  'ORIGIN',
  'WALLET_URL',
  'WALLET_USERNAME',
  'WALLET_SECRET',
] as const satisfies Settings;
export const receiving = [
  'DOOR_SECRET',
  'QUOTAS',
  'CATALOGUE',
  'DOSSIERS',
  'DRAFTS',
  'ACCESSES',
  'PAPERS',
  'QUARANTINE',
  'KEYS',
  'VAULT_KEY',
  'ROOTS',
] as const satisfies Settings;
export const digitising = [
  'DOOR_SECRET',
  'CATALOGUE',
  'DOSSIERS',
  'ACCESSES',
  'PAPERS',
  'RESULTS',
  'KEYS',
  'VAULT_KEY',
] as const satisfies Settings;
export const transcribing = [
  'CATALOGUE',
  'DOSSIERS',
  'ACCESSES',
  'PAPERS',
  'READING_MODELS',
] as const satisfies Settings;
export const copying = [
  'DOSSIERS',
  'ACCESSES',
  'STAFF',
  'PAPERS',
  'RESULTS',
  'SEAL_KEY',
  'TIMESTAMP_URL',
  'TEMPLATES',
  'FONTS',
] as const satisfies Settings;
export const outbox = ['BUS'] as const satisfies Settings;
export const moving = ['CATALOGUE', 'DOSSIERS', 'MACHINE_PREFIX'] as const satisfies Settings;
export const projecting = ['CATALOGUE', 'DOSSIERS', 'VIEWS'] as const satisfies Settings;
export const syncing = [
  'CATALOGUE',
  'DOSSIERS',
  'VIEWS',
  'NATIONAL_PORTAL_URL',
  'NATIONAL_PORTAL_USERNAME',
  'NATIONAL_PORTAL_SECRET',
] as const satisfies Settings;
export const steps = [
  'CATALOGUE',
  'DOSSIERS',
  'ACCESSES',
  'KEYS',
  'VAULT_KEY',
  'SOURCES',
  'ROOTS',
] as const satisfies Settings;
/** It asks the same sources of the same dossiers, later. */
export const comparing = [...steps] as const satisfies Settings;
export const rendering = [
  'CATALOGUE',
  'DOSSIERS',
  'ACCESSES',
  'KEYS',
  'VAULT_KEY',
  'STAFF',
  'PAPERS',
  'TEMPLATES',
  'FONTS',
  'ISSUER_KEY',
  'ORIGIN',
] as const satisfies Settings;
export const writing = [
  'DOOR_SECRET',
  'SEAL_KEY',
  'TIMESTAMP_URL',
  'CATALOGUE',
  'DOSSIERS',
  'ACCESSES',
  'KEYS',
  'VAULT_KEY',
  'STAFF',
  'PAPERS',
  'TEMPLATES',
  'FONTS',
] as const satisfies Settings;
export const previewing = ['DOOR_SECRET', 'TEMPLATES', 'FONTS', 'RESULT_KINDS'] as const satisfies Settings;
export const notifying = [
  'CATALOGUE',
  'DOSSIERS',
  'ACCESSES',
  'KEYS',
  'VAULT_KEY',
  'ORIGIN',
  'MESSAGES_URL',
  'MESSAGES_USERNAME',
  'MESSAGES_SECRET',
] as const satisfies Settings;
export const carrying = [
  'CATALOGUE',
  'DOSSIERS',
  'STAFF',
  'ACCESSES',
  'RESULTS',
  'KEYS',
  'VAULT_KEY',
  'ISSUER_KEY',
  'ROOTS',
  'ORIGIN',
  'WALLET_URL',
  'WALLET_USERNAME',
  'WALLET_SECRET',
] as const satisfies Settings;
export const signing = [
  'DOSSIERS',
  'ACCESSES',
  'STAFF',
  'PAPERS',
  'RESULTS',
  'OFFICER_KEY',
  'SEAL_KEY',
  'ISSUER_KEY',
  'TIMESTAMP_URL',
  'SIGNING_SERVICE_URL',
  'SIGNING_SERVICE_USERNAME',
  'SIGNING_SERVICE_SECRET',
  'ROOTS',
] as const satisfies Settings;
export const requesting = [
  'DOOR_SECRET',
  'CATALOGUE',
  'DOSSIERS',
  'ACCESSES',
  'KEYS',
  'VAULT_KEY',
  'SOURCES',
  'ROOTS',
] as const satisfies Settings;
export const looking = [
  'DOOR_SECRET',
  'QUOTAS',
  'CATALOGUE',
  'DOSSIERS',
  'ACCESSES',
  'KEYS',
  'VAULT_KEY',
  'SOURCES',
  'ROOTS',
] as const satisfies Settings;
export const correcting = [
  'CATALOGUE',
  'DOSSIERS',
  'VIEWS',
  'ACCESSES',
  'KEYS',
  'VAULT_KEY',
  'SOURCES',
] as const satisfies Settings;
export const watching = [
  'DOOR_SECRET',
  'CATALOGUE',
  'DOSSIERS',
  'VIEWS',
  'MACHINE_PREFIX',
  'QUEUES',
] as const satisfies Settings;
