import type { Flag } from '../../../api/draft.ts';
import { digestOf, type Announced } from '../../../api/files.ts';
import { ifMatch, read, send } from '../../../api/request.ts';
import type { NestedAnswers } from '../../../form/answers.ts';

/** What the officer typed of the citizen’s card. */
export interface Card {
  readonly procedure: string;
  readonly citizen: { readonly citizenId: string; readonly name: string; readonly born: string };
  readonly idCheck: string;
  readonly hardship: string;
  /** Look-ups that the citizen agreed to. */
  readonly consent: readonly string[];
}

/** The form is open; its identifier stays on this page. */
export interface Begun {
  readonly id: string;
  readonly until: string;
  readonly identity: 'confirmed' | 'unconfirmed';
  /** By their card they are not 18 yet. */
  readonly minor?: true | undefined;
}

/** What the citizen is to sign: the answers, what they call wrong, and what it is known by. */
export interface ToSign {
  readonly declared: { readonly version: number; readonly hash: string };
  readonly answers: NestedAnswers;
  readonly flags: readonly Flag[];
}

export interface Filed {
  readonly code: string;
  readonly dueAt: string;
}

const addressOf = (id: string): string => `/v1/on-behalf/${encodeURIComponent(id)}`;

export const beginOnBehalf = (card: Card): Promise<Begun> => send('POST', '/v1/on-behalf', { body: card });

/** All that would be filed now; refused where the form cannot be filed as it stands. */
export const readSheet = (id: string): Promise<ToSign> => read(`${addressOf(id)}/declaration`);

/** The scan counts for what was printed. */
export const announceSheet = async (
  id: string,
  { version, hash: declared }: ToSign['declared'],
  name: string,
  content: Blob,
): Promise<Announced> => {
  const body = { name, type: content.type, bytes: content.size, sha256: await digestOf(content), declared };
  return send('POST', `${addressOf(id)}/declaration`, { body, headers: ifMatch(version) });
};

/** The help’s id is the idempotency key: trying again never makes a second dossier. */
export const submitOnBehalf = (id: string, file: string): Promise<Filed> =>
  send('POST', `${addressOf(id)}/submission`, { body: { file }, headers: { 'idempotency-key': id } });
