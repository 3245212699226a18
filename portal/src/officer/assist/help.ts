import type { Draft, Flag } from '../../api/draft.ts';
import { ifMatch, read, send } from '../../api/request.ts';
import type { NestedAnswers } from '../../form/answers.ts';

const addressOf = (id: string): string => `/v1/help/${encodeURIComponent(id)}`;

/** What an officer is told who has typed a code in. */
export interface Joined {
  readonly id: string;
  readonly until: string;
}

/** The form of whoever is helped. */
export interface HelpedDraft extends Draft {
  readonly applicant: { readonly citizenId: string; readonly name: string };
  readonly until: string;
}

export const joinHelp = (code: string): Promise<Joined> => send('POST', '/v1/help-codes', { body: { code } });
export const readHelped = (id: string): Promise<HelpedDraft> => read(`${addressOf(id)}/draft`);
export const fillHelped = (
  id: string,
  version: number,
  answers: NestedAnswers,
  flags?: readonly Flag[],
): Promise<{ readonly version: number }> =>
  send('PUT', `${addressOf(id)}/draft`, { body: { answers, ...(flags && { flags }) }, headers: ifMatch(version) });
export const endHelp = (id: string): Promise<void> => send('POST', `${addressOf(id)}/end`, { body: {} });
