import * as z from 'zod/mini';
import { Corrections } from '../../core/corrected.ts';
import { code, words } from './body-parts.ts';

/** Why a result is taken back, in words for the citizen too. */
export const ResultRevocationBody = z.strictObject({ code, note: words });
/** `answers`: what is put right of the form and of what was assessed; left out where all of it stays. */
export const ResultCorrectionBody = z.strictObject({ code, note: words, answers: z.optional(Corrections) });
/** Collected at the one-stop unit, or sent to this address. */
export const PaperCopyBody = z.discriminatedUnion('way', [
  z.strictObject({ way: z.literal('counter') }),
  z.strictObject({ way: z.literal('post'), address: words.check(z.maxLength(500)) }),
]);
/**
 * The number of an item at the post, however it was typed. What those of domestic services look like was not found
 * (unverified); those between countries have two letters, nine digits and two letters (UPU S10). No words fit in.
 */
const postalItem = z.string().check(
  z.maxLength(60),
  z.toUpperCase(),
  z.overwrite((text) => text.replaceAll(/[\s.-]/g, '')),
  z.regex(/^(?=(?:[A-Z]*\d){6})[A-Z0-9]{8,30}$/),
);
/** `item`: the number at the post, which whoever asked reads too; `note`: who came for it, among staff. */
export const PaperHandedBody = z.strictObject({ item: z.optional(postalItem), note: z.optional(words) });
