import type * as z from 'zod/mini';
import { dossierCodePattern } from '../../../core/dossier-code.ts';
import type { RefusalCode } from '../../../core/refusal.ts';
import type { Text } from '../../../core/text.ts';
import { Decided } from '../../answers/dossier.ts';
import type { EndpointKey } from '../../endpoints.ts';

/** The rows that have an address of their own. */
export type Described = Exclude<EndpointKey, '$default'>;

/** The statuses of what was done. */
export const done = [200, 201, 204, 302, 304] as const;
export type Done = (typeof done)[number];

/** What stands in the document about an operation beside what follows from its row. */
export interface Operation {
  readonly summary: Text;
  /** What each variable of the path may be. */
  readonly path?: Readonly<Record<string, object>>;
  /** What is answered when it is done, by status: a value of this schema, or nothing. */
  readonly answers: Readonly<Partial<Record<Done, z.ZodMiniType | undefined>>>;
  /** What is answered where that is no JSON; both stand in the document where it can be either. */
  readonly media?: string;
  /** What the browser’s cookies are told. */
  readonly cookie?: string;
  /** The answer carries the version as `ETag`. */
  readonly tagged?: true;
  /** It changes what is there, and only in the version that the caller has seen. */
  readonly versioned?: true;
  /** It is done once, however often it is asked for with the same key. */
  readonly keyed?: true;
  /** A part of a list, chosen by `limit` and `cursor`. */
  readonly listed?: true;
  /** Other parameters of the query, none of which must be given: what each may be. */
  readonly query?: Readonly<Record<string, object>>;
  /** Why it may be refused. */
  readonly refusals?: readonly RefusalCode[];
}

export const string = { type: 'string' };
export const ofDossier = { path: { code: { ...string, pattern: dossierCodePattern.source } } };
/** A deed on a dossier as it was seen, which answers where it stands now. */
export const decided = { ...ofDossier, answers: { 200: Decided }, tagged: true, versioned: true } as const;
