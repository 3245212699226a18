import type { Capability } from '../../functions/capabilities.ts';

/** What a function may weigh, in bytes, and cost, in milliseconds of CPU, before it answers its first request. */
export interface Budget {
  readonly bytes: number;
  readonly ms: number;
}

const usual: Budget = { bytes: 250_000, ms: 60 };

/** Of each function that somebody waits for. */
export const budgets: Readonly<Record<Capability, Budget | undefined>> = {
  catalogue: usual,
  session: usual,
  authoriser: usual,
  drafting: usual,
  intake: usual,
  revising: usual,
  staffing: usual,
  // It signs the lists that it publishes: beside the tables the KMS client, and what reads ASN.1.
  publishing: { bytes: 285_000, ms: 60 },
  outbox: usual,
  moving: usual,
  projecting: usual,
  syncing: usual,
  notifying: usual,
  // The law of deadlines, 12 kB, goes with every event that these write; beside it national sources, or four services.
  steps: { bytes: 262_000, ms: 60 },
  watching: { bytes: 262_000, ms: 60 },
  // So it does here, with nineteen acts on a dossier and the check of a form’s answers.
  deciding: { bytes: 275_000, ms: 60 },
  // It says in both languages what has happened, what happens now and how each day of a term was counted.
  reading: { bytes: 290_000, ms: 60 },
  // The S3 client with its XML weighs much more than the others.
  results: { bytes: 300_000, ms: 60 },
  holding: { bytes: 300_000, ms: 60 },
  // Beside the S3 client what reads and judges files: a PDF, its signatures, a picture.
  receiving: { bytes: 1_220_000, ms: 150 },
  // It verifies files that were signed elsewhere.
  collecting: { bytes: 1_200_000, ms: 150 },
  // So does this.
  verifying: { bytes: 1_100_000, ms: 150 },
  digitising: { bytes: 345_000, ms: 80 },
  // They read scans and copy them; nobody waits for either.
  transcribing: undefined,
  copying: undefined,
  // They set and sign documents, which takes longer than any start. Nobody waits for it, but for who asks for a register.
  rendering: undefined,
  previewing: undefined,
  writing: undefined,
  signing: undefined,
  // It reads a signed file, and signs XML or a credential.
  presenting: undefined,
};
