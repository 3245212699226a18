import * as z from 'zod/mini';
import { dateOf, timeOf } from '../../core/vietnam-time.ts';

/** Wall-clock time in Vietnam, ISO 8601 without a zone, as the templates read it. */
export const LocalTime = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/));

/** The same instant, given in ISO 8601 with a zone, on the clocks of Vietnam. */
export const localTime = (instant: string): string =>
  `${dateOf(Date.parse(instant))}T${timeOf(Date.parse(instant))}:00`;

/** An instant as a sentence of a paper has it: `17 giờ 30 phút, ngày 23/11/2026`. */
export const spoken = (instant: string): string => {
  const [date, time] = localTime(instant).split('T');
  const [hour, minute] = (time ?? '').split(':');
  return `${hour} giờ ${minute} phút, ngày ${date?.split('-').toReversed().join('/')}`;
};

const Agency = z.strictObject({
  /** The agency above it, `ĐƠN VỊ CHỦ QUẢN`. */
  parent: z.optional(z.string()),
  name: z.string(),
});

/** What stands at the head of each form; the day beside `place` is that of `at`. */
export const FormHead = z.strictObject({
  number: z.optional(z.string()),
  agency: Agency,
  place: z.string(),
  at: LocalTime,
});
export type FormHead = z.infer<typeof FormHead>;

/** Whose dossier it is; what is not known is printed as a dotted line. */
export const Party = z.strictObject({
  name: z.string(),
  identifier: z.optional(z.string()),
  address: z.optional(z.string()),
  phone: z.optional(z.string()),
  email: z.optional(z.string()),
});
export type Party = z.infer<typeof Party>;

/** What forms 01 and 03 say alike: at which centre who asked for what. */
export const Reception = z.extend(FormHead, {
  dossier: z.string(),
  centre: z.string(),
  applicant: Party,
  request: z.string(),
});
export type Reception = z.infer<typeof Reception>;

/** Somebody of the agency who signs as what the form calls them. */
export const Hand = z.strictObject({ name: z.string() });

/** The head of the agency, or who signs in their place under `authority`. */
export const Signer = z.strictObject({ authority: z.optional(z.string()), title: z.string(), name: z.string() });
export type Signer = z.infer<typeof Signer>;

/** What the letters to the applicant, forms 04 and 05, have in common. */
export const Letter = z.extend(FormHead, {
  dossier: z.string(),
  to: z.string(),
  receivedAt: LocalTime,
  /** Who writes. */
  office: z.string(),
  procedure: z.string(),
  identifier: z.optional(z.string()),
  signer: Signer,
});
export type Letter = z.infer<typeof Letter>;

/** Paragraphs of a form; each keeps its line breaks. */
export const Items = z.array(z.string()).check(z.minLength(1));
