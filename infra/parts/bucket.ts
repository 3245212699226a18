import { Bucket, type BucketProps } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';

/** A bucket as all buckets of the house are: closed to the public, by TLS only, with every version kept. */
export class PrivateBucket extends Bucket {
  constructor(scope: Construct, id: string, props: BucketProps) {
    super(scope, id, { enforceSSL: true, versioned: true, ...props });
  }

  // Bucket declares it looser than IBucket, which the compiler's exactOptionalPropertyTypes takes for another type.
  override get isWebsite(): boolean {
    return super.isWebsite ?? false;
  }
}
