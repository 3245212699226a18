import * as z from 'zod/mini';
import { instant, sha256 } from './event.ts';
import { FileType } from './files.ts';

const whole = z.int().check(z.nonnegative());

/**
 * How long it took from the sign-in to the submission, from what the server saw. `activeSeconds` are those in which
 * somebody was at the form, `sittings` in how many goes. Left out of the dossiers that come out of another one’s form.
 */
export const Filling = z.strictObject({
  signedInAt: instant,
  openedAt: instant,
  activeSeconds: whole,
  sittings: z.int().check(z.positive()),
  /** Which form it was, where that is not the dossier’s own: one of several procedures. */
  form: z.optional(z.strictObject({ procedure: z.string(), edition: z.string() })),
  /** Under which unit it was counted when it was opened; left out where none was known then. */
  unit: z.optional(z.string()),
});
export type Filling = z.infer<typeof Filling>;

/** What the officer saw of whoever stands at the counter: the chip of the card was read, or the card alone was seen. */
export const IdCheck = z.enum(['chip-read', 'card-seen']);

/**
 * What a sheet was printed for: the version of the form, and a keyed hash of all that it says, as it stands on the sheet.
 * Without the key nobody could try what somebody may have answered.
 */
export const Declared = z.strictObject({ version: z.int(), hash: z.string().check(z.regex(/^[0-9a-f]{32}$/)) });
export type Declared = z.infer<typeof Declared>;

/** The citizen’s own word on paper, signed or with a fingerprint: the file among the papers of the dossier. */
const SignedDeclaration = z.strictObject({
  file: z.uuid(),
  sha256,
  bytes: z.int(),
  type: FileType,
  declared: Declared,
});

/**
 * An officer files what the citizen has signed on paper. `unconfirmed`: the population data were silent when the form was
 * opened, so that nobody but the card says who it is. Why it was filed so may say how somebody’s health is: that is sealed.
 */
export const FiledOnBehalf = z.strictObject({
  idCheck: IdCheck,
  identity: z.enum(['confirmed', 'unconfirmed']),
  declaration: SignedDeclaration,
});
export type FiledOnBehalf = z.infer<typeof FiledOnBehalf>;

/** Who of the staff helped to fill in a form, and how: on the citizen’s own device, signed in at the counter, or for them. */
export const Assisted = z.strictObject({
  by: z.string().check(z.minLength(1)),
  way: z.enum(['own-phone', 'counter-sign-in', 'on-behalf']),
  /** Others who helped before; left out where there were none. */
  also: z.optional(z.array(z.string().check(z.minLength(1)))),
  /** Once it is filed for them. */
  onBehalf: z.optional(FiledOnBehalf),
});
export type Assisted = z.infer<typeof Assisted>;
