import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { AwsError } from '../engine.ts';

/** Full-object checksums of S3, base64, under the names of the SDK's members: its default and the one results carry. */
export interface Checksums {
  ChecksumCRC32?: string | undefined;
  ChecksumSHA256?: string | undefined;
}

const algorithms: Record<keyof Checksums, (content: Uint8Array) => string> = {
  ChecksumCRC32: (content) => {
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc32(content));
    return sum.toString('base64');
  },
  ChecksumSHA256: (content) => createHash('sha256').update(content).digest('base64'),
};
const names = ['ChecksumCRC32', 'ChecksumSHA256'] as const;

/** The checksums to keep: those that were sent, once they are verified; else CRC-32. */
export const verifiedChecksums = (content: Uint8Array, claimed: Checksums): Checksums => {
  const sent = names.filter((name) => claimed[name] !== undefined);
  const kept = sent.length > 0 ? sent : (['ChecksumCRC32'] as const);
  const sums = kept.map((name) => [name, algorithms[name](content)] as const);
  const bad = sums.find(([name, sum]) => (claimed[name] ?? sum) !== sum);
  if (!bad) return Object.fromEntries(sums);
  throw new AwsError('BadDigest', `The ${bad[0]} you specified did not match the calculated checksum.`);
};
