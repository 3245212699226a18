import * as z from 'zod/mini';
import { Text } from '../../core/text.ts';
import { Finding, PageImage, ReadField } from '../digitisation/reading.ts';

const { page, width, height } = PageImage.shape;
const Values = z.record(z.string(), z.string());

/** What was read in a file, beside its pages, for an officer to compare; or what they stand for since. */
export const FileReading = z.strictObject({
  file: z.string(),
  component: Text,
  /** Not read yet, waiting to be compared, or compared. */
  state: z.enum(['pending', 'read', 'confirmed']),
  kind: z.optional(z.strictObject({ id: z.string(), name: Text })),
  pages: z.array(z.strictObject({ page, width, height, url: z.string() })),
  fields: z.array(
    z.strictObject({
      id: z.string(),
      label: Text,
      /** Left out for what was looked for and not found. */
      read: z.optional(z.omit(ReadField, { id: true })),
      /** What the dossier says of the same; days in ISO 8601. */
      declared: z.optional(z.string()),
    }),
  ),
  findings: z.array(
    z.strictObject({ rule: Finding.shape.rule, page: Finding.shape.page, text: Text, ground: z.string() }),
  ),
  confirmed: z.optional(
    z.strictObject({ at: z.string(), by: z.string(), changed: z.array(z.string()), values: Values }),
  ),
  /** Where the agency’s signed copy can be fetched. */
  copy: z.optional(z.string()),
  /** The caller may compare and confirm it now. */
  confirmable: z.boolean(),
});
export type FileReading = z.infer<typeof FileReading>;

/** One page as a picture. */
export const FilePage = z.strictObject({ page: z.int(), type: z.literal('image/jpeg'), base64: z.string() });
export type FilePage = z.infer<typeof FilePage>;
