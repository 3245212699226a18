import type { S3Client } from '@aws-sdk/client-s3';
import type { AccessLog } from '../accesses/access-log.ts';
import type { Catalogue } from '../catalogue.ts';
import type { DossierStore } from '../dossiers/dossier-store.ts';
import type { Count } from '../quotas/quotas.ts';
import type { Vault } from '../vault/vault.ts';
import type { Quarantine } from './quarantine.ts';
import type { UploadTickets } from './upload-tickets.ts';

export interface FileTools {
  readonly catalogue: Catalogue;
  readonly dossiers: DossierStore;
  readonly accesses: AccessLog;
  readonly vault: Vault;
  readonly count: Count;
  readonly tickets: UploadTickets;
  readonly quarantine: Quarantine;
  readonly s3: S3Client;
  readonly papers: string;
  /** Certificates (DER) of the authorities whose signers are trusted. */
  readonly roots: () => readonly Uint8Array[];
}
