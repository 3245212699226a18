import type { Answer, NestedAnswers } from '../form/answers.ts';
import type { Text } from '../words/text.ts';
import type { Right } from './representation.ts';
import { ifMatch, read, send } from './request.ts';

/** A value the state already holds, with where it comes from. */
export interface Prefilled {
  readonly value: Answer;
  readonly lock: boolean;
  /** The question takes no such answer: it is asked, and an officer compares. */
  readonly unusable?: true;
  /** It is theirs only as long as another field holds one of these values. */
  readonly when?: { readonly field: string; readonly in: readonly string[] };
  readonly source: string;
  /** When the source said so. */
  readonly asOf: string;
  /** Of the look-up, as every system that took part has it in its own record. */
  readonly evidence: string;
  /** What another source says of the same, and is not the same: nobody is asked to take either for granted. */
  readonly against?: { readonly value: Answer; readonly source: string; readonly asOf: string };
}
export type Prefill = Readonly<Record<string, Prefilled>>;

/** What the person says the right value is, where a locked one is wrong. */
export interface Flag {
  readonly path: string;
  readonly claimed: string;
  readonly note?: string;
  /** They have a paper that shows it. */
  readonly paper?: boolean;
}

export type LookupOutcome = 'found' | 'missing' | 'unavailable' | 'declined';

export interface Draft {
  readonly id: string;
  readonly procedure: string;
  readonly version: number;
  readonly answers: NestedAnswers;
  readonly prefill: Prefill;
  readonly lookups: Readonly<Record<string, LookupOutcome>>;
  readonly flags: readonly Flag[];
  /** What it could be about instead, by what it is chosen with `about`. */
  readonly others?: readonly { readonly about: string; readonly day: string; readonly amount: number }[];
  /** For whom it is filled in, where that is somebody else. */
  readonly for?: { readonly by: Right; readonly name: string };
  /** The server could not be reached: it is what this device has kept of it. */
  readonly fromDevice?: true;
}

/** A form that was begun, here or on another device, and not sent. */
export interface UnsentForm {
  readonly id: string;
  readonly slug: string;
  readonly name: Text;
  /** It is filled in for somebody else, by this right. */
  readonly by?: Right;
  readonly savedAt: string;
  /** It is gone then, if nobody saves it again. */
  readonly until: string;
}

interface DraftBody {
  readonly answers: NestedAnswers;
  readonly flags: readonly Flag[];
}

export interface Submitted {
  readonly code: string;
  readonly dueAt: string;
}

interface OpenDraft {
  readonly procedure: string;
  /** The look-ups that may be made to fill it in; of a form that is open, those of which it was said before without it. */
  readonly consent?: readonly string[];
  /** The dossier whose result the form is about, or the number of the fine, where several would fit. */
  readonly about?: string | undefined;
  /** For whom it is, by the name of the choice; for the person without it. */
  readonly for?: string | undefined;
}

/** Asks the sources and opens a draft, or gives back the one that is open already. */
export const openDraft = (body: OpenDraft): Promise<Draft> => send('POST', '/v1/drafts', { body });

export const readDraft = (id: string): Promise<Draft> => read(`/v1/drafts/${encodeURIComponent(id)}`);

export const listDrafts = (): Promise<{ readonly items: readonly UnsentForm[] }> => read('/v1/me/drafts');

export const saveDraft = (id: string, version: number, body: DraftBody): Promise<{ readonly version: number }> =>
  send('PUT', `/v1/drafts/${encodeURIComponent(id)}`, { body, headers: ifMatch(version), keepalive: true });

/** Submits; the draft's id is the idempotency key, so that trying again never makes a second dossier. */
export const submitDossier = (draft: string, body: DraftBody): Promise<Submitted> =>
  send('POST', '/v1/dossiers', { body: { draft, ...body, declaration: true }, headers: { 'idempotency-key': draft } });
