import { randomUUID } from 'node:crypto';
import type { DeleteObjectCommandInput, DeleteObjectCommandOutput } from '@aws-sdk/client-s3';
import { AwsError } from '../engine.ts';
import { onlyMembers, required } from '../parameters.ts';
import { isVersioned } from './buckets.ts';
import { keep, type Shelf, versionId } from './shelf.ts';

const known = ['Bucket', 'Key', 'VersionId', 'BypassGovernanceRetention', 'ExpectedBucketOwner'];

export const createRemovals = (shelf: Shelf) => ({
  /** Without a version id a versioned bucket only lays a delete marker over the object. */
  DeleteObject: (input: DeleteObjectCommandInput): Omit<DeleteObjectCommandOutput, '$metadata'> => {
    onlyMembers('DeleteObject', input, known);
    const bucket = shelf.buckets.get(input.Bucket);
    const key = required(input.Key, 'Key', 'InvalidRequest');
    if (input.VersionId === undefined && isVersioned(bucket)) {
      const id = randomUUID().replaceAll('-', '');
      const nothing = { etag: '', size: 0, checksums: {}, metadata: {}, headers: {} };
      const marker = keep(shelf, bucket, key, { id, modified: shelf.clock.now(), ...nothing });
      return { DeleteMarker: true, ...versionId(marker) };
    }
    const version = shelf.versions.of(bucket.name, key).find(({ id }) => id === (input.VersionId ?? 'null'));
    if (!version) return input.VersionId === undefined ? {} : { VersionId: input.VersionId };
    const { lock } = version;
    const bypassed = lock?.mode === 'GOVERNANCE' && input.BypassGovernanceRetention === true;
    if (lock && lock.until > shelf.clock.now() && !bypassed)
      throw new AwsError('AccessDenied', 'Access Denied because object protected by object lock.', 403);
    shelf.versions.remove(version);
    if (version.body !== undefined) shelf.bodies.remove(version.body);
    return { ...versionId(version), ...(version.body === undefined && { DeleteMarker: true }) };
  },
});
