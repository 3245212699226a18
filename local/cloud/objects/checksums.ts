import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { AwsError } from '../engine.ts';

/** Full-object checksums of S3, base64, under the names of the SDK's members. */
export interface Checksums {
  ChecksumCRC32?: string | undefined;
  ChecksumCRC64NVME?: string | undefined;
  ChecksumSHA256?: string | undefined;
}

/** Reflected polynomial 0x9a6c9329ac4bc9b5. The table is kept as high and low halves: arithmetic on BigInt is slow. */
const table = Array.from({ length: 256 }, (_, byte) => {
  let high = 0;
  let low = byte;
  for (let bit = 0; bit < 8; bit++) {
    const odd = low & 1;
    low = ((low >>> 1) | (high << 31)) >>> 0;
    high >>>= 1;
    if (odd) [high, low] = [(high ^ 0x9a6c9329) >>> 0, (low ^ 0xac4bc9b5) >>> 0];
  }
  return [high, low] as const;
});
const highs = Uint32Array.from(table, ([high]) => high);
const lows = Uint32Array.from(table, ([, low]) => low);

const crc64nvme = (content: Uint8Array): Buffer => {
  let high = 0xffffffff;
  let low = 0xffffffff;
  for (const byte of content) {
    const index = (low ^ byte) & 255;
    low = ((low >>> 8) | (high << 24)) ^ (lows[index] ?? 0);
    high = (high >>> 8) ^ (highs[index] ?? 0);
  }
  const sum = Buffer.alloc(8);
  sum.writeUInt32BE(~high >>> 0, 0);
  sum.writeUInt32BE(~low >>> 0, 4);
  return sum;
};

const crc32Bytes = (content: Uint8Array): Buffer => {
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(content));
  return sum;
};

const algorithms = {
  ChecksumCRC32: crc32Bytes,
  ChecksumCRC64NVME: crc64nvme,
  ChecksumSHA256: (content: Uint8Array) => createHash('sha256').update(content).digest(),
} satisfies Record<keyof Checksums, (content: Uint8Array) => Buffer>;

const names = ['ChecksumCRC32', 'ChecksumCRC64NVME', 'ChecksumSHA256'] as const;

export const md5 = (content: Uint8Array, encoding: 'hex' | 'base64' = 'hex'): string =>
  createHash('md5').update(content).digest(encoding);

const badDigest = (what: string): AwsError =>
  new AwsError('BadDigest', `The ${what} you specified did not match the calculated checksum.`);

/** The checksum to keep: the one sent, after it was verified; else the one asked for; else CRC64NVME, as S3 does. */
export const verifiedChecksums = (
  content: Uint8Array,
  claimed: Checksums & { ContentMD5?: string | undefined; ChecksumAlgorithm?: string | undefined },
): Checksums => {
  if (claimed.ContentMD5 !== undefined && claimed.ContentMD5 !== md5(content, 'base64')) throw badDigest('Content-MD5');
  const sent = names.filter((name) => claimed[name] !== undefined);
  for (const name of sent) {
    if (algorithms[name](content).toString('base64') !== claimed[name]) throw badDigest(name.replace('Checksum', ''));
  }
  const asked = names.find((name) => name === `Checksum${claimed.ChecksumAlgorithm ?? 'CRC64NVME'}`);
  if (!asked) throw new AwsError('NotImplemented', `${claimed.ChecksumAlgorithm} is not emulated locally`, 501);
  const kept = sent.length > 0 ? sent : [asked];
  return Object.fromEntries(kept.map((name) => [name, algorithms[name](content).toString('base64')]));
};
