import { Duration, Stack } from 'aws-cdk-lib';
import { ManagedPolicy, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { BucketEncryption } from 'aws-cdk-lib/aws-s3';
import { Asset } from 'aws-cdk-lib/aws-s3-assets';
import { BucketDeployment, CacheControl, Source } from 'aws-cdk-lib/aws-s3-deployment';
import { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';
import { PrivateBucket } from './bucket.ts';
import { allow } from './permissions.ts';

interface PagesProps {
  /** Folder of the built pages. */
  readonly folder: string;
  readonly logs: PrivateBucket;
  readonly logKey: IKey;
}

/** The portal's files, in a bucket that only CloudFront reads. */
export class Pages extends Construct {
  readonly bucket: PrivateBucket;

  constructor(scope: Construct, id: string, { folder, logs, logKey }: PagesProps) {
    super(scope, id);
    this.bucket = new PrivateBucket(this, 'Bucket', {
      encryption: BucketEncryption.S3_MANAGED,
      lifecycleRules: [{ noncurrentVersionExpiration: Duration.days(30) }],
      serverAccessLogsBucket: logs,
      serverAccessLogsPrefix: 'pages/',
    });
    const built = 'Everybody may read the pages, and they are built again from their source.';
    acknowledge(this.bucket, {
      'NIST.800.53.R5-S3BucketReplicationEnabled': built,
      'NIST.800.53.R5-S3DefaultEncryptionKMS': built,
    });
    this.#deploy(folder, logKey);
  }

  #deploy(folder: string, logKey: IKey): void {
    const asset = new Asset(this, 'Asset', { path: folder });
    const logGroup = new LogGroup(this, 'Logs', { retention: RetentionDays.THREE_MONTHS, encryptionKey: logKey });
    const all = {
      sources: [Source.bucket(asset.bucket, asset.s3ObjectKey)],
      destinationBucket: this.bucket,
      // Pages of the last deployment still name its files for as long as they are cached.
      prune: false,
      role: this.#copier(asset, logGroup).withoutPolicyUpdates(),
      logGroup,
    };
    // Their names change with what is in them. They come first, so that no page names what is not there yet.
    const files = new BucketDeployment(this, 'Files', {
      ...all,
      exclude: ['*'],
      include: ['assets/*'],
      cacheControl: [CacheControl.setPublic(), CacheControl.maxAge(Duration.days(365)), CacheControl.immutable()],
    });
    const pages = new BucketDeployment(this, 'Deployment', {
      ...all,
      exclude: ['assets/*'],
      cacheControl: [CacheControl.setPublic(), CacheControl.maxAge(Duration.minutes(1))],
    });
    pages.node.addDependency(files);
    const provider = Stack.of(this).node.children.find(({ node }) => node.id.startsWith('Custom::CDKBucketDeployment'));
    if (!(provider instanceof Construct)) throw new Error('the deployment of the pages has no provider');
    const theirs =
      'The CDK brings this function; it runs for seconds, at deployments only, and fails them when it fails.';
    acknowledge(provider, {
      'AwsSolutions-L1': theirs,
      'NIST.800.53.R5-LambdaConcurrency': theirs,
      'NIST.800.53.R5-LambdaDLQ': theirs,
      'NIST.800.53.R5-LambdaInsideVPC': theirs,
      'Serverless-LambdaDLQ': theirs,
      'Serverless-LambdaLatestVersion': theirs,
      'Serverless-LambdaTracing': theirs,
    });
  }

  /** What copying takes and no more: the CDK itself would grant all reading and writing. */
  #copier(asset: Asset, logGroup: LogGroup): Role {
    const policy = new ManagedPolicy(this, 'Policy', { description: 'Copies the built pages' });
    allow(policy, {
      service: 's3',
      actions: ['GetObject'],
      resources: [asset.bucket.arnForObjects(asset.s3ObjectKey)],
    });
    allow(policy, {
      service: 's3',
      actions: ['ListBucket', 'GetBucketTagging'],
      resources: [this.bucket.bucketArn],
    });
    allow(policy, {
      service: 's3',
      actions: ['GetObject', 'PutObject', 'DeleteObject', 'AbortMultipartUpload'],
      resources: [this.bucket.arnForObjects('*')],
      because: 'Files are named by the build.',
    });
    allow(policy, {
      service: 'logs',
      actions: ['CreateLogStream', 'PutLogEvents'],
      resources: [logGroup.logGroupArn],
    });
    return new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      managedPolicies: [policy],
    });
  }
}
