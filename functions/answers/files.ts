import * as z from 'zod/mini';
import { Actor } from '../../events/actor.ts';
import { FileSigned, FileType } from '../../events/files.ts';
import { Declared } from '../../events/filling.ts';
import { FileDetails } from '../../core/particulars.ts';
import { Text } from '../../core/text.ts';

/** Where a file goes, with exactly these headers and no byte more or less than was announced. */
export const AnnouncedFile = z.strictObject({
  file: z.string(),
  /** `PUT` there; nothing of it is kept before it is screened. */
  upload: z.strictObject({ url: z.url(), headers: z.record(z.string(), z.string()) }),
  /** Until then it may be sent. */
  expires: z.string(),
});
export type AnnouncedFile = z.infer<typeof AnnouncedFile>;

/** One file of a dossier. */
export const FileView = z.strictObject({
  file: z.string(),
  component: z.string(),
  /** Of the component. */
  componentName: Text,
  /** As it was called by whoever sent it. */
  name: z.string(),
  type: FileType,
  bytes: z.int(),
  sha256: z.string(),
  at: z.string(),
  by: Actor.shape.kind,
  signed: z.optional(FileSigned),
  signers: FileDetails.shape.signers,
  /** Number of the result that it is. */
  number: z.optional(z.string()),
  /** Of what the citizen has signed: what was filed with it, as it has to stand on the sheet. */
  declared: z.optional(Declared),
});
export type FileView = z.infer<typeof FileView>;

/** The files of a dossier, and what this person may send one for now. */
export const FileList = z.strictObject({
  items: z.array(FileView),
  open: z.array(
    z.strictObject({
      component: z.string(),
      name: Text,
      /** It was asked for, and no file has come. */
      missing: z.boolean(),
    }),
  ),
});
export type FileList = z.infer<typeof FileList>;
