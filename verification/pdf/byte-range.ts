import { createHash } from 'node:crypto';

/** `[0, gapStart, gapEnd, tailLength]`: everything but the hexadecimal string of `/Contents`, brackets included. */
export type ByteRange = readonly [start: 0, gapStart: number, gapEnd: number, tailLength: number];

export const signedBytes = (pdf: Uint8Array, [, gapStart, gapEnd, tailLength]: ByteRange): Uint8Array =>
  Buffer.concat([pdf.subarray(0, gapStart), pdf.subarray(gapEnd, gapEnd + tailLength)]);

export const rangeDigest = (pdf: Uint8Array, range: ByteRange): Uint8Array =>
  createHash('sha256').update(signedBytes(pdf, range)).digest();
