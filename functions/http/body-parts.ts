import * as z from 'zod/mini';
import { anyText } from '../../core/form/writing.ts';

/** What somebody writes to somebody else: never empty. */
export const words = z
  .string()
  .check(z.normalize('NFC'), z.trim(), z.minLength(1), z.maxLength(2000), z.regex(anyText));
/** Of a reason, by which the procedure knows it. */
export const code = z.string().check(z.minLength(1), z.maxLength(60));
