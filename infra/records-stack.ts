import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { Archive } from './parts/archive.ts';
import { Keys } from './parts/keys.ts';
import { Records } from './parts/records.ts';

/** What outlives every deployment. */
export class RecordsStack extends Stack {
  readonly keys: Keys;
  readonly records: Records;
  readonly archive: Archive;

  constructor(scope: Construct, id: string, props: StackProps) {
    super(scope, id, { ...props, terminationProtection: true });
    this.keys = new Keys(this, 'Keys');
    this.records = new Records(this, 'Records');
    this.archive = new Archive(this, 'Archive', { key: this.keys.storage });

    const outputs = {
      DossiersTable: this.records.dossiers.tableName,
      DraftsTable: this.records.drafts.tableName,
      KeysTable: this.records.keys.tableName,
      StaffTable: this.records.staff.tableName,
      AccessesTable: this.records.accesses.tableName,
      ResultsBucket: this.archive.results.bucketName,
      PapersBucket: this.archive.papers.bucketName,
      VaultKeyId: this.keys.vault.keyId,
      OfficerKeyId: this.keys.officer.keyId,
      SealKeyId: this.keys.seal.keyId,
      IssuerKeyId: this.keys.issuer.keyId,
    };
    for (const [name, value] of Object.entries(outputs)) new CfnOutput(this, name, { value });
  }
}
