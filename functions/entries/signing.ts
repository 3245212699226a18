import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { KMSClient } from '@aws-sdk/client-kms';
import { S3Client } from '@aws-sdk/client-s3';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { createAccessLog } from '../accesses/access-log.ts';
import { signing } from '../capability-settings.ts';
import { createDossierStore } from '../dossiers/dossier-store.ts';
import { createWatch } from '../edge/watch.ts';
import { work } from '../edge/work.ts';
import { createIssues } from '../issued/issues.ts';
import { signResult } from '../papers/sign-result.ts';
import { createSigningStore } from '../papers/signing-store.ts';
import { createRevocationClient } from '../results/revocation/revocation-client.ts';
import { createSigningService } from '../results/signing-service.ts';
import { createTimestampClient } from '../results/timestamp.ts';
import { rootsIn } from '../roots.ts';
import { readSecret } from '../read-secret.ts';
import { readSettings } from '../settings.ts';
import { createStaffDirectory } from '../staff/staff-directory.ts';

const settings = readSettings(signing);
const watch = createWatch('signing');
const dynamodb = new DynamoDBClient({});
const s3 = new S3Client({});
const secrets = new SecretsManagerClient({});

export const handler = work(
  watch,
  Date.now,
  signResult({
    dossiers: createDossierStore(dynamodb, settings.DOSSIERS),
    accesses: createAccessLog(dynamodb, settings.ACCESSES, 'signing'),
    table: settings.DOSSIERS,
    staff: createStaffDirectory(dynamodb, settings.STAFF),
    s3,
    papers: settings.PAPERS,
    results: settings.RESULTS,
    kms: new KMSClient({}),
    keyIds: { officer: settings.OFFICER_KEY, seal: settings.SEAL_KEY, issuer: settings.ISSUER_KEY },
    signing: createSigningStore(s3, settings.PAPERS),
    service: createSigningService({
      url: settings.SIGNING_SERVICE_URL,
      username: settings.SIGNING_SERVICE_USERNAME,
      password: async () => readSecret(secrets, settings.SIGNING_SERVICE_SECRET),
      fetch,
    }),
    revocation: createRevocationClient(fetch, Date.now),
    timestamp: createTimestampClient(settings.TIMESTAMP_URL, fetch),
    roots: rootsIn(settings.ROOTS),
    issues: createIssues(dynamodb, settings.DOSSIERS),
    watch,
    now: Date.now,
  }),
);
