import * as z from 'zod/mini';
import { event, sha256 } from './event.ts';

/** What may be sent in. */
export const FileType = z.enum(['application/pdf', 'image/jpeg', 'image/png']);
export type FileType = z.infer<typeof FileType>;
/** What the signatures of a file are worth: a result of ours, valid ones by somebody we trust, or whole but unknown. */
export const FileSigned = z.enum(['result', 'trusted', 'unknown']);
export type FileSigned = z.infer<typeof FileSigned>;
/** A file that stands for a component; screened, and kept with the papers. Its name and signers are sealed. */
const FileReceived = event('file-received', {
  file: z.uuid(),
  component: z.string(),
  sha256,
  bytes: z.int(),
  type: FileType,
  /** Left out when it bears no signature. */
  signed: z.optional(FileSigned),
});

/**
 * An officer stands for what was read in a file of this kind. `looked`: which values were looked at one by one,
 * `changed`: which were put right by hand. The values themselves are sealed.
 */
const FileConfirmed = event('file-confirmed', {
  file: z.uuid(),
  kind: z.string(),
  fields: z.array(z.string()),
  looked: z.array(z.string()),
  changed: z.array(z.string()),
});
/** The agency’s own electronic copy of the paper, signed with its seal; written once. */
const FileCopied = event('file-copied', {
  file: z.uuid(),
  sha256,
  key: z.string(),
  versionId: z.string(),
  bytes: z.int(),
});

/** Papers that are sent in or scanned. */
export const fileEvents = [FileReceived, FileConfirmed, FileCopied] as const;
