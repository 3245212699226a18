import { joined } from '../bytes.ts';

/** `[0, gapStart, gapEnd, tailLength]`: everything but the hexadecimal string of `/Contents`, brackets included. */
export type ByteRange = readonly [start: 0, gapStart: number, gapEnd: number, tailLength: number];

export const signedBytes = (pdf: Uint8Array, [, gapStart, gapEnd, tailLength]: ByteRange): Uint8Array =>
  joined([pdf.subarray(0, gapStart), pdf.subarray(gapEnd, gapEnd + tailLength)]);
