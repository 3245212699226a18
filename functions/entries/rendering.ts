import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { KMSClient } from '@aws-sdk/client-kms';
import { S3Client } from '@aws-sdk/client-s3';
import { createAccessLog } from '../accesses/access-log.ts';
import { rendering } from '../capability-settings.ts';
import { readCatalogue } from '../catalogue.ts';
import { createDossierRecords } from '../dossiers/dossier-records.ts';
import { createWatch } from '../edge/watch.ts';
import { work } from '../edge/work.ts';
import { createResultCodes } from '../papers/result-codes.ts';
import { createSigningStore } from '../papers/signing-store.ts';
import { createIssues } from '../issued/issues.ts';
import { createPaperNumbers } from '../papers/paper-numbers.ts';
import { writeResult } from '../papers/write-result.ts';
import { createRenderer } from '../results/render.ts';
import { readSettings } from '../settings.ts';
import { createStaffDirectory } from '../staff/staff-directory.ts';
import { createVault } from '../vault/vault.ts';

const settings = readSettings(rendering);
const dynamodb = new DynamoDBClient({});
const kms = new KMSClient({});
const s3 = new S3Client({});
const staff = createStaffDirectory(dynamodb, settings.STAFF);

export const handler = work(
  createWatch('rendering'),
  Date.now,
  writeResult({
    catalogue: readCatalogue(settings.CATALOGUE),
    dossiers: createDossierRecords(dynamodb, settings.DOSSIERS),
    accesses: createAccessLog(dynamodb, settings.ACCESSES, 'rendering'),
    staff,
    vault: createVault({ dynamodb, kms, table: settings.KEYS, keyId: settings.VAULT_KEY }),
    renderer: createRenderer({ templates: settings.TEMPLATES, fonts: settings.FONTS }),
    codes: createResultCodes({
      staff,
      kms,
      keyId: settings.ISSUER_KEY,
      s3,
      bucket: settings.PAPERS,
      origin: settings.ORIGIN,
    }),
    s3,
    bucket: settings.PAPERS,
    signing: createSigningStore(s3, settings.PAPERS),
    issues: createIssues(dynamodb, settings.DOSSIERS),
    numbers: createPaperNumbers(dynamodb, settings.DOSSIERS),
    now: Date.now,
  }),
);
