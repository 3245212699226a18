import type { Capability } from '../../functions/capabilities.ts';

/** What a function may weigh, in bytes, and cost, in milliseconds of CPU, before it answers its first request. */
export interface Budget {
  readonly bytes: number;
  readonly ms: number;
}

const usual: Budget = { bytes: 278_000, ms: 60 };

/**
 * Of each function that somebody waits for. Who reads a dossier carries the schemas of all its events, 14 kB with what
 * becomes of it by them.
 */
export const budgets: Readonly<Record<Capability, Budget | undefined>> = {
  catalogue: usual,
  session: usual,
  authoriser: usual,
  // It asks twelve national sources, 23 kB, and the results that the province issued before; for whom one may file,
  // whose the card is that an officer has seen, of which leaders are told, and codes for whoever is helped at the counter.
  drafting: { bytes: 322_000, ms: 70 },
  // The check of a form’s answers, the law of deadlines, the registers where somebody files for somebody else, and what a
  // linked form is for each of its children; and what uses up a session at a counter.
  intake: { bytes: 308_000, ms: 60 },
  // It asks the national sources, for officers and for whoever wants to see themselves.
  looking: { bytes: 282_000, ms: 60 },
  // It asks the national sources too, and reads officers’ words.
  requesting: { bytes: 329_000, ms: 60 },
  representing: usual,
  revising: { bytes: 281_000, ms: 60 },
  staffing: usual,
  publishing: usual,
  outbox: usual,
  moving: usual,
  projecting: usual,
  syncing: usual,
  notifying: usual,
  // The law of deadlines, 12 kB, goes with every event that these write; beside it the sources of before, or four services.
  steps: { bytes: 322_000, ms: 60 },
  // Beside it the figures that leaders govern by, with what each means in both languages, 33 kB, and how much waits in each queue.
  watching: { bytes: 334_000, ms: 60 },
  // So it does here, with twenty acts on a dossier, the times to come, the check of a form’s answers, and that of a signature from outside, 16 kB.
  deciding: { bytes: 340_000, ms: 60 },
  // It says in both languages what has happened, what happens now, how each day of a term was counted, what others were
  // asked, and of a linked matter what stands and what does not; and it writes the VietQR of what is to be paid. It lists
  // what waits, what is late and what is in doubt, and masks what people write beside their ratings.
  reading: { bytes: 373_000, ms: 60 },
  // The S3 client with its XML weighs much more than the others.
  results: { bytes: 302_000, ms: 60 },
  // Beside it the vault’s keys, for whose result it is, and the business register, for which firm’s.
  holding: { bytes: 324_000, ms: 60 },
  // Beside it what can be read from each kind of paper, and what speaks against a scan.
  digitising: { bytes: 357_000, ms: 80 },
  // What reads a PDF and judges its signatures weighs 850 kB: its packages cannot be taken apart.
  verifying: { bytes: 1_086_000, ms: 150 },
  // So here, beside the S3 client.
  collecting: { bytes: 1_215_000, ms: 150 },
  // So here, and a picture’s content; and a dossier is taken in with what the citizen has signed, 27 kB.
  receiving: { bytes: 1_270_000, ms: 150 },
  // So here; and it signs XML, or a credential.
  presenting: { bytes: 1_910_000, ms: 230 },
  // They read scans and copy them, or carry results into wallets; nobody waits for any.
  transcribing: undefined,
  copying: undefined,
  carrying: undefined,
  // It asks again what was silent, or hears what owners of data put right; nobody waits for it.
  comparing: undefined,
  linking: undefined,
  correcting: undefined,
  // They set and sign documents, which takes longer than any start. Nobody waits for it, but for who asks for a register
  // or looks at a template.
  rendering: undefined,
  previewing: undefined,
  writing: undefined,
  signing: undefined,
};
