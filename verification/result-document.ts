import * as z from 'zod/mini';
import { StatusPlace } from './status/status-place.ts';

/** The machine-readable result, attached to the signed PDF as `result.json`. */
export const ResultDocument = z.object({
  version: z.literal(1),
  kind: z.string(),
  dossier: z.string(),
  procedure: z.object({ code: z.string(), edition: z.string() }),
  number: z.string(),
  issuedAt: z.iso.datetime({ offset: true }),
  agency: z.object({ code: z.string(), name: z.string() }),
  /** Absent where the agency’s seal alone makes it valid: nobody decided, or the platform did on data. */
  signer: z.optional(z.object({ name: z.string(), title: z.string() })),
  holder: z.object({ name: z.string(), identifier: z.optional(z.string()) }),
  data: z.record(z.string(), z.unknown()),
  /** Where it is said whether the result still stands; absent in results from before there was a list. */
  status: z.optional(StatusPlace),
  /** The earlier result of the same dossier in whose place this one stands. */
  replaces: z.optional(z.object({ number: z.string() })),
});
export type ResultDocument = z.infer<typeof ResultDocument>;

/** The bytes that go into the PDF; same result, same bytes. */
export const encodeResult = (result: ResultDocument): Uint8Array =>
  new TextEncoder().encode(`${JSON.stringify(ResultDocument.parse(result), null, 2).normalize('NFC')}\n`);
