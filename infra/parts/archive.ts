import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { AnyPrincipal, Effect, type ManagedPolicy, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Key } from 'aws-cdk-lib/aws-kms';
import { BucketEncryption, ObjectLockRetention } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { Rights } from '../../functions/rights.ts';
import { acknowledge } from './acknowledge.ts';
import { accessLogsUnderKms, PrivateBucket } from './bucket.ts';
import { allow, type Touchable } from './permissions.ts';

/** How long nobody, not even the account's owner, can delete a result. The law's own term is unverified. */
const locked = Duration.days(3650);

/** Files: signed results, each written once and locked; receipts and unsigned drafts; and who asked S3 for them. */
export class Archive extends Construct implements Touchable {
  readonly results: PrivateBucket;
  readonly papers: PrivateBucket;
  readonly #key: Key;

  constructor(scope: Construct, id: string, { key }: { key: Key }) {
    super(scope, id);
    this.#key = key;
    const logs = new PrivateBucket(this, 'AccessLogs', {
      encryption: BucketEncryption.S3_MANAGED,
      lifecycleRules: [{ expiration: Duration.days(400), noncurrentVersionExpiration: Duration.days(1) }],
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const kept = {
      encryption: BucketEncryption.KMS,
      encryptionKey: key,
      bucketKeyEnabled: true,
      serverAccessLogsBucket: logs,
      removalPolicy: RemovalPolicy.RETAIN,
    };
    this.results = new PrivateBucket(this, 'Results', {
      ...kept,
      objectLockDefaultRetention: ObjectLockRetention.compliance(locked),
      serverAccessLogsPrefix: 'results/',
    });
    this.papers = new PrivateBucket(this, 'Papers', {
      ...kept,
      lifecycleRules: [{ noncurrentVersionExpiration: Duration.days(90) }],
      serverAccessLogsPrefix: 'papers/',
    });
    this.#writeOnce();
    acknowledge(this, {
      'NIST.800.53.R5-S3BucketReplicationEnabled':
        'S3 keeps every object in three zones; a second Region would be one more transfer of personal data abroad (Personal Data Protection Law 91/2025/QH15), for the province to decide.',
    });
    acknowledge(logs, { 'NIST.800.53.R5-S3DefaultEncryptionKMS': accessLogsUnderKms });
  }

  /**
   * A second write under the same key would leave two signed originals, because a locked bucket keeps both versions
   * (S3 User Guide, "Enforce conditional writes on Amazon S3 buckets").
   */
  #writeOnce(): void {
    this.results.addToResourcePolicy(
      new PolicyStatement({
        sid: 'WriteOnce',
        effect: Effect.DENY,
        principals: [new AnyPrincipal()],
        actions: ['s3:PutObject'],
        resources: [this.results.arnForObjects('*')],
        conditions: { Null: { 's3:if-none-match': 'true' } },
      }),
    );
  }

  grant(policy: ManagedPolicy, { results, papers }: Rights): void {
    const because = 'Objects are named after dossiers, which are not known at deployment.';
    allow(policy, { service: 's3', actions: results, resources: [this.results.arnForObjects('*')], because });
    allow(policy, { service: 's3', actions: papers, resources: [this.papers.arnForObjects('*')], because });
    const used = new Set([...(results ?? []), ...(papers ?? [])]);
    const actions = [
      ...(used.has('GetObject') || used.has('GetObjectVersion') ? ['Decrypt'] : []),
      ...(used.has('PutObject') ? ['GenerateDataKey'] : []),
    ];
    allow(policy, { service: 'kms', actions, resources: [this.#key.keyArn] });
  }
}
