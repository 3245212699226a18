import { AwsError } from '../cloud/engine.ts';
import type { Objects } from '../cloud/objects/objects.ts';
import type { Call, Iam } from './iam.ts';

/**
 * To a caller who may not list the bucket, S3 does not tell a missing object from a forbidden one: it answers 403 instead
 * of 404 (S3 API reference, GetObject, "Permissions"). A guard that runs before the read.
 */
export const hideMissing =
  ({ operations }: Objects, iam: Pick<Iam, 'permits'>): ((call: Call) => void) =>
  ({ service, operation, input, caller }) => {
    if (service !== 's3' || !/^(Get|Head)Object$/.test(operation) || !('Bucket' in input && 'Key' in input)) return;
    const { Bucket, Key } = input;
    const listing = { action: 's3:ListBucket', resource: `arn:aws:s3:::${String(Bucket)}`, context: {} };
    if (iam.permits(caller, listing)) return;
    try {
      void operations.HeadObject({ Bucket: String(Bucket), Key: String(Key) });
    } catch (error) {
      if (!(error instanceof AwsError) || error.status !== 404) throw error;
      const why = 'S3 hides that the object is missing from callers without s3:ListBucket';
      throw new AwsError('AccessDenied', `Access Denied: ${why}`, 403);
    }
  };
