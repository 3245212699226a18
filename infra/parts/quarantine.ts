import { CfnCondition, Duration, Fn, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { CfnMalwareProtectionPlan } from 'aws-cdk-lib/aws-guardduty';
import { type ManagedPolicy, ManagedPolicy as Policy, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Key } from 'aws-cdk-lib/aws-kms';
import { BucketEncryption, HttpMethods } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { Rights } from '../../functions/rights.ts';
import { acknowledge } from './acknowledge.ts';
import { accessLogsUnderKms, PrivateBucket } from './bucket.ts';
import { allow, type Touchable } from './permissions.ts';

interface QuarantineProps {
  readonly key: Key;
  /** The one origin of the portal; empty where it is only known after deployment. */
  readonly origin: string;
}

const because = 'Uploads are named when they are announced, which is after deployment.';

/**
 * Where files of citizens and counters arrive, straight from the browser, and stay until they are screened; what nobody
 * comes back for leaves after two days.
 */
export class Quarantine extends Construct implements Touchable {
  readonly bucket: PrivateBucket;
  readonly #key: Key;

  constructor(scope: Construct, id: string, { key, origin }: QuarantineProps) {
    super(scope, id);
    this.#key = key;
    const logs = new PrivateBucket(this, 'AccessLogs', {
      encryption: BucketEncryption.S3_MANAGED,
      lifecycleRules: [{ expiration: Duration.days(400), noncurrentVersionExpiration: Duration.days(1) }],
      removalPolicy: RemovalPolicy.RETAIN,
    });
    // Where the origin is not given, pages come from the name that CloudFront gives.
    const given = new CfnCondition(this, 'OriginGiven', {
      expression: Fn.conditionNot(Fn.conditionEquals(origin, '')),
    });
    this.bucket = new PrivateBucket(this, 'Bucket', {
      encryption: BucketEncryption.KMS,
      encryptionKey: key,
      bucketKeyEnabled: true,
      serverAccessLogsBucket: logs,
      lifecycleRules: [
        {
          expiration: Duration.days(2),
          noncurrentVersionExpiration: Duration.days(1),
          abortIncompleteMultipartUploadAfter: Duration.days(1),
        },
      ],
      cors: [
        {
          allowedOrigins: [Fn.conditionIf(given.logicalId, origin, 'https://*.cloudfront.net').toString()],
          allowedMethods: [HttpMethods.PUT],
          // What the signature of an upload covers, and no other header.
          allowedHeaders: ['content-type', 'x-amz-checksum-sha256'],
          maxAge: 600,
        },
      ],
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const passing = 'What lies here leaves within two days, and whoever sent it still has it.';
    acknowledge(this.bucket, { 'NIST.800.53.R5-S3BucketReplicationEnabled': passing });
    acknowledge(logs, {
      'NIST.800.53.R5-S3BucketReplicationEnabled': passing,
      'NIST.800.53.R5-S3DefaultEncryptionKMS': accessLogsUnderKms,
    });
    this.#scan();
  }

  grant(policy: ManagedPolicy, { quarantine }: Rights): void {
    allow(policy, { service: 's3', actions: quarantine, resources: [this.bucket.arnForObjects('uploads/*')], because });
    const actions = [
      ...(quarantine?.includes('GetObject') === true ? ['Decrypt'] : []),
      ...(quarantine?.includes('PutObject') === true ? ['GenerateDataKey'] : []),
    ];
    allow(policy, { service: 'kms', actions, resources: [this.#key.keyArn] });
  }

  /** Amazon GuardDuty scans every new object and tags it with what it found. */
  #scan(): void {
    const policy = new Policy(this, 'ScanPolicy', { description: 'Scans what is sent in' });
    this.#letScan(policy);
    const role = new Role(this, 'ScanRole', {
      assumedBy: new ServicePrincipal('malware-protection-plan.guardduty.amazonaws.com'),
      managedPolicies: [policy],
    });
    new CfnMalwareProtectionPlan(this, 'Scan', {
      actions: { tagging: { status: 'ENABLED' } },
      protectedResource: { s3Bucket: { bucketName: this.bucket.bucketName } },
      role: role.roleArn,
    });
  }

  /** Amazon GuardDuty User Guide, "Malware Protection for S3", "Create or update IAM role policy". */
  #letScan(policy: ManagedPolicy): void {
    const managedRule = 'DO-NOT-DELETE-AmazonGuardDutyMalwareProtectionS3*';
    allow(policy, {
      service: 'events',
      actions: ['PutRule', 'DeleteRule', 'PutTargets', 'RemoveTargets', 'DescribeRule', 'ListTargetsByRule'],
      resources: [Stack.of(this).formatArn({ service: 'events', resource: 'rule', resourceName: managedRule })],
      because: 'GuardDuty names its own rule, and says how the name begins only.',
    });
    allow(policy, {
      service: 's3',
      actions: ['GetBucketNotification', 'PutBucketNotification', 'ListBucket'],
      resources: [this.bucket.bucketArn],
    });
    allow(policy, {
      service: 's3',
      actions: [
        'GetObject',
        'GetObjectVersion',
        'GetObjectTagging',
        'GetObjectVersionTagging',
        'PutObject',
        'PutObjectTagging',
        'PutObjectVersionTagging',
      ],
      resources: [this.bucket.arnForObjects('*')],
      because: 'It scans whatever is sent in, and writes an object to try whether it may.',
    });
    allow(policy, {
      service: 'kms',
      actions: ['Decrypt', 'GenerateDataKey'],
      resources: [this.#key.keyArn],
      conditions: { StringEquals: { 'kms:ViaService': `s3.${Stack.of(this).region}.amazonaws.com` } },
    });
  }
}
