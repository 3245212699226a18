import * as z from 'zod/mini';
import { coded, event, instant, sha256 } from './event.ts';
import { DossierStanding } from './standing.ts';

/**
 * The written result waits for a signature that the platform cannot make by itself: `hash` is the SHA-256 of what the
 * key behind `means` has to sign, in the name of `signer`, a member of staff.
 */
const SignatureRequested = event('signature-requested', {
  field: z.literal('officer'),
  means: z.enum(['service', 'device']),
  signer: z.string(),
  hash: sha256,
  number: z.string(),
  kind: z.string(),
  dueAt: instant,
});
/** That signature: its value in base64, or the file that was signed elsewhere, by its own hash. */
const SignatureGiven = event('signature-given', {
  field: z.literal('officer'),
  hash: sha256,
  value: z.optional(z.string()),
  file: z.optional(sha256),
});
/** The one result of this dossier: the file's own hash, where it lies, and who signed it. */
const ResultIssued = event('result-issued', {
  number: z.string(),
  sha256,
  key: z.string(),
  versionId: z.string(),
  bytes: z.int(),
  signers: z.array(z.string()),
  /** SHA-256 of the `result.json` in the file; left out, like the next, in events from before there was a list. */
  document: z.optional(sha256),
  /** Its place in the lists of results that do not stand any more. */
  status: z.optional(z.strictObject({ list: z.string(), index: z.int() })),
  /** Number of the result in whose place it stands, from now on the only one that does. */
  replaces: z.optional(z.string()),
});
/** The result does not stand any more. Why, in words for the citizen, is sealed. */
const ResultRevoked = event('result-revoked', coded);
/**
 * Another result is to be signed in the place of the one there is, because that is wrong or its file cannot be used.
 * `stands` when answers were put right; they and the reason in words are sealed.
 */
const ResultCorrectionRequested = event('result-correction-requested', {
  ...coded,
  stands: z.optional(DossierStanding),
});
/** Who ordered the correction does not sign it: the old result stays. */
const CorrectionLapsed = event('correction-lapsed', {});

const PaperWay = z.enum(['counter', 'post']);
/**
 * The result on paper too: collected at the one-stop unit, or sent by post, to an address that is sealed. What it costs,
 * in đồng, and by what law.
 */
const PaperCopyRequested = event('paper-copy-requested', {
  way: PaperWay,
  fee: z.int().check(z.nonnegative()),
  ground: z.string(),
});
/** It was printed from the signed file and given to whoever asked, or to the post. */
const PaperCopyHanded = event('paper-copy-handed', { way: PaperWay });
const ResultReturned = event('result-returned', { channel: z.enum(['electronic', 'counter', 'post']) });

/** The result: signed, issued, taken back, replaced and handed over. */
export const resultEvents = [
  SignatureRequested,
  SignatureGiven,
  ResultIssued,
  ResultRevoked,
  ResultCorrectionRequested,
  CorrectionLapsed,
  PaperCopyRequested,
  PaperCopyHanded,
  ResultReturned,
] as const;
