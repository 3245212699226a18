import type { RecordedEvent } from '../../events/recorded-event.ts';
import type { Dossier } from '../../core/dossier.ts';
import type { Catalogue } from '../../functions/catalogue.ts';
import type { OwnSignature } from '../outside/own-keys.ts';
import type { Registers } from '../outside/registers.ts';

export interface KeptDossier {
  readonly code: string;
  readonly meta: Dossier;
  readonly log: readonly RecordedEvent[];
}

/** A file in the bucket of results. */
export interface KeptResult {
  readonly key: string;
  readonly versionId: string;
  readonly bytes: Uint8Array;
}

export interface Acknowledged {
  readonly person: string;
  readonly key: string;
  readonly code: string;
}

/** An answer that said that somebody’s deed is done. */
export interface Confirmed {
  readonly person: string;
  readonly code: string;
  readonly version: number;
}

type Item = Readonly<Record<string, unknown>>;

/** Everything there is when nothing moves any more. */
export interface AtRest {
  readonly catalogue: Catalogue;
  readonly roots: readonly Uint8Array[];
  readonly dossiers: readonly KeptDossier[];
  readonly acknowledged: readonly Acknowledged[];
  readonly confirmed: readonly Confirmed[];
  /** What keys signed that are not the province’s. */
  readonly signed: readonly OwnSignature[];
  /** All items of the table of dossiers, and of the table of views. */
  readonly items: readonly Item[];
  readonly views: readonly Item[];
  readonly results: readonly KeptResult[];
  readonly registers: Registers;
  /** Messages that lie in each queue. */
  readonly messages: ReadonlyMap<string, number>;
  /** Names of executions that still run. */
  readonly running: readonly string[];
  /** `code#sequence` of the events that a consumer has handled. */
  readonly handled: ReadonlySet<string>;
  readonly now: number;
}

/** Something that must hold at rest, whatever happened before. Answers each breach in a few words. */
export interface Invariant {
  readonly name: string;
  check(rest: AtRest): readonly string[] | Promise<readonly string[]>;
}
