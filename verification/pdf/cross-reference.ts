import { latin1 } from '../bytes.ts';

/** Where the last cross-reference of the file begins; a fault when nothing says so. */
export const lastCrossReference = (bytes: Uint8Array): number => {
  const found = [...latin1(bytes.subarray(-2048)).matchAll(/startxref\s+(\d+)/g)].at(-1)?.[1];
  if (found === undefined) throw new Error('the file has no startxref');
  return Number(found);
};
