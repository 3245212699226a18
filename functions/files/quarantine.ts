import {
  DeleteObjectCommand,
  GetObjectCommand,
  GetObjectTaggingCommand,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { unlessMissing } from '../missing-object.ts';
import { quarantineKey } from './file-key.ts';
import type { Declared } from './screen.ts';

/** A file that arrived. */
export interface Arrived {
  readonly versionId: string;
  readonly content: Uint8Array;
}

/** What the scan for malware says. */
export type Scan = 'clean' | 'infected' | 'pending' | 'failed';

/** Where files are sent, and lie until they are screened. */
export interface Quarantine {
  /** A signed address that takes exactly this content, with the headers to send. */
  address(file: string, declared: Declared): Promise<{ url: string; headers: Record<string, string> }>;
  find(file: string): Promise<Arrived | undefined>;
  /** Of this version alone: whatever was sent to the same address since counts for nothing. */
  scan(file: string, versionId: string): Promise<Scan>;
  remove(file: string, versionId: string): Promise<void>;
}

/** Long enough for 20 MB on a slow line. */
export const uploadSeconds = 900;

/** Amazon GuardDuty User Guide, "S3 object tags": five values, and none until it has looked. */
const scans: Readonly<Record<string, Scan>> = {
  NO_THREATS_FOUND: 'clean',
  THREATS_FOUND: 'infected',
  UNSUPPORTED: 'failed',
  ACCESS_DENIED: 'failed',
  FAILED: 'failed',
};

/** The client must not compute checksums of its own: an address would be signed for those of an empty body. */
export const createQuarantine = (s3: S3Client, Bucket: string): Quarantine => ({
  address: async (file, { type, bytes, sha256 }) => {
    const checksum = Buffer.from(sha256, 'hex').toString('base64');
    const put = new PutObjectCommand({
      Bucket,
      Key: quarantineKey(file),
      ContentType: type,
      ContentLength: bytes,
      ChecksumSHA256: checksum,
    });
    const url = await getSignedUrl(s3, put, {
      expiresIn: uploadSeconds,
      signableHeaders: new Set(['host', 'content-type', 'content-length', 'x-amz-checksum-sha256']),
      // S3 does not enforce a checksum that lies in the query.
      unhoistableHeaders: new Set(['x-amz-checksum-sha256']),
    });
    return { url, headers: { 'content-type': type, 'x-amz-checksum-sha256': checksum } };
  },
  find: async (file) => {
    const found = await unlessMissing(s3.send(new GetObjectCommand({ Bucket, Key: quarantineKey(file) })));
    const { Body, VersionId = 'null' } = found ?? {};
    return Body === undefined ? undefined : { versionId: VersionId, content: await Body.transformToByteArray() };
  },
  scan: async (file, VersionId) => {
    const tagging = new GetObjectTaggingCommand({ Bucket, Key: quarantineKey(file), VersionId });
    const { TagSet = [] } = await s3.send(tagging);
    const status = TagSet.find(({ Key }) => Key === 'GuardDutyMalwareScanStatus')?.Value;
    return status === undefined ? 'pending' : (scans[status] ?? 'failed');
  },
  remove: async (file, VersionId) => {
    await s3.send(new DeleteObjectCommand({ Bucket, Key: quarantineKey(file), VersionId }));
  },
});
