import type { NestedAnswers } from '../form/answers.ts';
import type { Form } from '../form/field.ts';
import type { Text } from '../words/text.ts';
import type { Flag, Prefill } from './draft.ts';
import { partAddress, type Part } from './part.ts';
import { ifMatch, read, readNewer, send, type Versioned } from './request.ts';

export interface DossierItem {
  readonly code: string;
  readonly name: Text;
  readonly status: number;
  readonly statusText: Text;
  readonly dueAt: string;
  readonly submittedAt: string;
  readonly action?: 'confirm';
}

/** Something particular about a dossier. */
export interface Mark {
  readonly id: string;
  readonly label: Text;
}

interface Moment {
  readonly type: string;
  readonly at: string;
  readonly text: Text;
}

/** What somebody wrote with one event. */
interface Note {
  readonly type: string;
  readonly at: string;
  readonly note: string;
}

export interface RefusalReason {
  readonly code: string;
  readonly label: Text;
  readonly ground: string;
}

/** A dossier as everyone who may see it sees it. */
export interface Dossier {
  readonly code: string;
  readonly name: Text;
  readonly commune: { readonly code: string; readonly fullName: string };
  readonly status: number;
  readonly statusText: Text;
  readonly phase: string;
  readonly version: number;
  readonly dueAt: string;
  readonly submittedAt: string;
  readonly changedAt: string;
  readonly marks: readonly Mark[];
  /** What happens now, and who must act. */
  readonly sentence: Text;
  readonly action?: 'confirm';
  readonly answers: NestedAnswers;
  readonly prefill: Prefill;
  readonly flags: readonly Flag[];
  readonly form: Form;
  readonly timeline: readonly Moment[];
  readonly notes: readonly Note[];
  readonly result?: { readonly number: string; readonly issuedAt: string };
  readonly refusal?: readonly RefusalReason[];
}

/** What was written with the event, if anything. */
export const noteOf = ({ notes }: Dossier, { type, at }: Moment): string | undefined =>
  notes.find((note) => note.type === type && note.at === at)?.note;

const addressOf = (code: string): string => `/v1/dossiers/${encodeURIComponent(code)}`;

export const listOwnDossiers = (cursor: string | undefined): Promise<Part<DossierItem>> =>
  read(partAddress('/v1/me/dossiers', cursor));

export const readDossier = <View extends Dossier>(code: string, etag?: string): Promise<Versioned<View> | undefined> =>
  readNewer(addressOf(code), etag);

/** One act on a dossier, let through only while it still is at `version`. */
export const actOn = (
  code: string,
  act: 'claim' | 'release' | 'reassignment' | 'verification' | 'confirmation' | 'approval' | 'resume',
  version: number,
  body: object = {},
): Promise<void> => send('POST', `${addressOf(code)}/${act}`, { body, headers: ifMatch(version) });

/** A short-lived address of a signed paper of the dossier. */
export const readPaper = async (code: string, paper: 'receipt' | 'result'): Promise<string> => {
  const { url } = await read<{ readonly url: string }>(`${addressOf(code)}/${paper}`);
  return url;
};
