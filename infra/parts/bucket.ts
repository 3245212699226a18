import { BlockPublicAccess, Bucket, type BucketProps } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';

/** Why buckets of access logs are acknowledged. */
export const accessLogsUnderKms =
  'S3 and CloudFront deliver no access logs to a bucket whose default key is in KMS (S3 User Guide, "Enabling Amazon S3 server access logging").';

/** A bucket as all buckets of the house are: closed to the public, by TLS only, with every version kept. */
export class PrivateBucket extends Bucket {
  constructor(scope: Construct, id: string, props: BucketProps) {
    super(scope, id, {
      enforceSSL: true,
      versioned: true,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      ...props,
    });
  }

  // Bucket declares it looser than IBucket, which the compiler's exactOptionalPropertyTypes takes for another type.
  override get isWebsite(): boolean {
    return super.isWebsite ?? false;
  }
}
