import * as z from 'zod/mini';
import { refusals } from '../../core/refusals.ts';
import { Text } from '../../core/text.ts';

/** One place in the body that is not right. */
const FieldProblem = z.strictObject({
  /** RFC 6901 pointer into the body that was sent. */
  pointer: z.string(),
  code: z.string(),
  detail: z.string(),
  texts: Text,
  /** Where in a long text, from 1. */
  line: z.optional(z.int()),
  column: z.optional(z.int()),
});

/** RFC 9457 problem document. `title` and `detail` are in the caller’s language, `texts` is `detail` in both. */
export const Problem = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  instance: z.string(),
  code: z.enum([...Object.keys(refusals), 'fault']),
  texts: Text,
  /** The legal ground, where a law names one. */
  ground: z.optional(z.string()),
  errors: z.optional(z.array(FieldProblem)),
});
export type Problem = z.infer<typeof Problem>;
