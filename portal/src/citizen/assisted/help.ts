import { readNewer, send, type Versioned } from '../../api/request.ts';
import type { Text } from '../../words/text.ts';

/** A help as the citizen who asked for it sees it. */
export interface Help {
  readonly id: string;
  readonly state: 'waiting' | 'helping' | 'over';
  readonly until: string;
  /** Six digits; only in the answer that made them. */
  readonly code?: string;
  readonly helper?: { readonly name: string; readonly unit: Text };
}

const addressOf = (id: string): string => `/v1/help/${encodeURIComponent(id)}`;

// Here, and not beside what is asked of the API elsewhere: what two pages share, every page loads at once.
export const beginHelp = (draft: string): Promise<Help> => send('POST', '/v1/help', { body: { draft } });
export const readHelp = (id: string, etag: string | undefined): Promise<Versioned<Help> | undefined> =>
  readNewer(addressOf(id), etag);
export const endHelp = (id: string): Promise<void> => send('POST', `${addressOf(id)}/end`, { body: {} });
