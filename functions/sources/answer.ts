import { canonicalHash } from '../../core/canonical-hash.ts';
import type { SourceId } from '../../core/procedure/lookup.ts';

/**
 * Why a question is asked: every source keeps it in its own access record. `requestId` is unique per question, and
 * the same again when a write is repeated; `dossier` is absent only before a dossier is filed. The last two stay here.
 */
export interface Purpose {
  readonly requestId: string;
  readonly dossier?: string;
  readonly procedure: string;
  readonly actor: string;
  readonly unit: string;
  /** The form that is being filled in, before a dossier is filed: within it an answer may be used again. */
  readonly draft?: string;
  /** What was said before does not do: who compares with an earlier answer has compared nothing. */
  readonly fresh?: boolean;
}

/** A value with its origin. `asOf` is the source's own time, ISO 8601; `hash` is SHA-256 (hex) of the canonical JSON. */
export interface Found<T> {
  readonly status: 'found';
  readonly value: T;
  readonly source: SourceId;
  readonly asOf: string;
  readonly evidence: string;
  readonly hash: string;
}

interface Missing {
  readonly status: 'missing';
  readonly source: SourceId;
  readonly asOf: string;
}

export type Outage = 'timeout' | 'refused' | 'malformed';

interface Unavailable {
  readonly status: 'unavailable';
  readonly source: SourceId;
  readonly reason: Outage;
  /** It answered about this number with somebody else’s record. */
  readonly why?: 'another-name';
}

/** What a source says. An outage is an answer too: the procedure then asks for the paper. */
export type Answer<T> = Found<T> | Missing | Unavailable;

export const found = <T>(source: SourceId, purpose: Purpose, asOf: string, value: T): Found<T> => ({
  status: 'found',
  value,
  source,
  asOf,
  evidence: `${source}:${purpose.requestId}`,
  hash: canonicalHash(value),
});

/** A write did not reach the source, or its answer did not come back: the state machine repeats it. */
export class SourceUnavailable extends Error {
  readonly source: SourceId;
  readonly reason: Outage;

  constructor(source: SourceId, reason: Outage) {
    super(`${source}: ${reason}`);
    this.name = 'SourceUnavailable';
    this.source = source;
    this.reason = reason;
  }
}

/** The source says no to a write and would say it again; `code` is the source's own word. */
export class SourceRefused extends Error {
  readonly source: SourceId;
  readonly code: string;

  constructor(source: SourceId, code: string) {
    super(`${source}: ${code}`);
    this.name = 'SourceRefused';
    this.source = source;
    this.code = code;
  }
}
