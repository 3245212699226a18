import * as z from 'zod/mini';

const name = z.string().check(z.minLength(1));
const address = z.url();
const count = z.string().check(z.regex(/^[1-9]\d*$/));

/** In it CloudFront shows the secret of the front door. */
export const doorHeader = 'x-motcua-door';

/** Every environment variable a function can be given; infra sets exactly those its capability names. */
export const settings = {
  /** Path of the catalogue document: procedures, province, holidays. */
  CATALOGUE: name,
  /** Path of the descriptions of the API. */
  OPENAPI: name,
  /** Path of the national catalogue with the life events. */
  NATIONAL: name,
  /** Path of what the last simulations found. */
  SIMULATED: name,
  DOSSIERS: name,
  VIEWS: name,
  DRAFTS: name,
  SESSIONS: name,
  QUOTAS: name,
  KEYS: name,
  STAFF: name,
  ACCESSES: name,
  RESULTS: name,
  PAPERS: name,
  /** Where files lie that were sent in, until they are screened. */
  QUARANTINE: name,
  /** KMS key that wraps the province's master key. */
  VAULT_KEY: name,
  OFFICER_KEY: name,
  SEAL_KEY: name,
  /** Signs codes on papers, credentials and the list of revoked results. */
  ISSUER_KEY: name,
  /** State machine ARNs are this prefix and the procedure's slug. */
  MACHINE_PREFIX: name,
  /** Name of the province's event bus. */
  BUS: name,
  /** JSON list of consumers: `[{ name, queue, deadLetters }]` with queue addresses. */
  QUEUES: name,
  /** Address of the queue with what the stream and the schedule could not hand over. */
  UNDELIVERED: name,
  TEMPLATES: name,
  FONTS: name,
  /** Path of the kinds of results, with their samples. */
  RESULT_KINDS: name,
  /** Folder with what reads scans. */
  READING_MODELS: name,
  /** PEM of the certificate authorities whose signers a result may carry, base64. */
  ROOTS: name,
  /** The one origin of portal and API; empty when it is only known after deployment. */
  ORIGIN: z.string(),
  /** Secret that the front door shows. */
  DOOR_SECRET: name,
  /** Minutes without a request after which a session ends. */
  CITIZEN_IDLE_MINUTES: count,
  SHARED_IDLE_MINUTES: count,
  STAFF_IDLE_MINUTES: count,
  VNEID_ISSUER: address,
  VNEID_CLIENT_ID: name,
  VNEID_SECRET: name,
  STAFF_ISSUER: address,
  STAFF_CLIENT_ID: name,
  STAFF_SECRET: name,
  /** JSON of the addresses of the sources, by id. */
  SOURCES: name,
  /** JSON of who decides outside the province, by the kind of agency. */
  PARTNERS: name,
  /** Secret with the passwords there: JSON, likewise. */
  PARTNERS_SECRET: name,
  TIMESTAMP_URL: address,
  /** Where the signing device answers on the machine of whoever signs; empty where there is none. */
  SIGNING_DEVICE_URL: z.string(),
  NATIONAL_PORTAL_URL: address,
  NATIONAL_PORTAL_USERNAME: name,
  NATIONAL_PORTAL_SECRET: name,
  MESSAGES_URL: address,
  MESSAGES_USERNAME: name,
  MESSAGES_SECRET: name,
  SIGNING_SERVICE_URL: address,
  SIGNING_SERVICE_USERNAME: name,
  SIGNING_SERVICE_SECRET: name,
  WALLET_URL: address,
  WALLET_USERNAME: name,
  WALLET_SECRET: name,
} as const;
export type Setting = keyof typeof settings;

/** The named settings from the environment; a missing or wrong one is a fault that names it. */
export const readSettings = <Name extends Setting>(
  names: readonly Name[],
  environment: NodeJS.ProcessEnv = process.env,
): { [N in Name]: string } => {
  const read: Partial<Record<Setting, string>> = {};
  for (const setting of names) {
    const parsed = settings[setting].safeParse(environment[setting]);
    if (!parsed.success) throw new Error(`the setting ${setting} is missing or wrong`);
    read[setting] = parsed.data;
  }
  return z.parse(z.custom<{ [N in Name]: string }>(), read);
};
