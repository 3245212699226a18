import { createHash } from 'node:crypto';
import type { FileType } from '../../events/files.ts';
import { largestFile } from '../../core/file-limits.ts';
import { Refusal } from '../../core/refusal.ts';
import { spelled } from './pdf-names.ts';
import { requirePassive } from './pdf-objects.ts';
import { streamsIn } from './pdf-streams.ts';
import { requireJpeg, requirePng } from './picture.ts';
import { realType } from './real-type.ts';

/** What was said of a file before it came. */
export interface Declared {
  readonly type: FileType;
  readonly bytes: number;
  /** Hexadecimal. */
  readonly sha256: string;
}

/** The test file of the antivirus makers, in two halves: whole, it would alarm whoever scans this very source. */
const testFile = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');
/** Actions, spelled out where no packing hides them; a parser that overlooks them is not the only reader. */
const activeNames = /\/(?:JavaScript|Launch|RichMedia|EmbeddedJS)\b/;

const plain = (content: Uint8Array): string => Buffer.from(content).toString('latin1');

const requireHarmless = (content: Uint8Array, isPdf: boolean): void => {
  const text = plain(content);
  if (text.includes(testFile)) throw new Refusal('file-infected');
  if (isPdf && activeNames.test(spelled(text))) throw new Refusal('file-active');
};

/**
 * Whether a file is what it was said to be, whole, of a type that is taken, and nothing but a paper; else a Refusal says
 * what is wrong. `embeds`: other files are in it, which only a result of ours may have.
 */
export const screen = async (bytes: Uint8Array, declared: Declared): Promise<{ readonly embeds: boolean }> => {
  const whole =
    bytes.length === declared.bytes &&
    bytes.length <= largestFile &&
    createHash('sha256').update(bytes).digest('hex') === declared.sha256;
  if (!whole) throw new Refusal('file-changed');
  const isPdf = Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-';
  requireHarmless(bytes, isPdf);
  const type = realType(bytes);
  if (type !== declared.type) throw new Refusal('file-type-differs');
  if (type === 'image/png') requirePng(bytes);
  if (type === 'image/jpeg') requireJpeg(bytes);
  if (type !== 'application/pdf') return { embeds: false };
  for (const content of streamsIn(bytes)) requireHarmless(content, true);
  return requirePassive(bytes);
};
