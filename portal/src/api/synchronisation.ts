import { partAddress, type Part } from './part.ts';
import { read, send } from './request.ts';

/** A dossier that the National Public Service Portal does not accept, and the portal's code for it. */
export interface Unsynchronised {
  readonly code: string;
  readonly error: string;
  readonly at: string;
}

export const readUnsynchronised = (cursor: string | undefined): Promise<Part<Unsynchronised>> =>
  read(partAddress('/v1/unsynchronised', cursor));
export const synchroniseAgain = (code: string): Promise<void> =>
  send('POST', `/v1/dossiers/${encodeURIComponent(code)}/synchronisation`, { body: {} });
