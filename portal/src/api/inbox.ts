import type { Text } from '../words/text.ts';
import { partAddress, type Part } from './part.ts';
import { read } from './request.ts';
import type { InboxItem } from './staff.ts';

export type InboxRole = 'officer' | 'leader';
export type Urgency = 'overdue' | 'today' | 'soon';

/** To what somebody narrows an inbox: all of it has to hold. Nothing in it is personal. */
export interface InboxFilter {
  readonly due?: Urgency;
  readonly state?: 'supplement' | 'doubted';
  readonly holder?: 'me';
  readonly procedure?: string;
  /** A part of a dossier’s code. */
  readonly code?: string;
}

/** The same list in numbers, the filters apart; not `complete` where there are more than are counted. */
export interface InboxCounts extends Readonly<Record<'all' | 'mine' | Urgency | 'supplement' | 'doubted', number>> {
  readonly procedures: readonly { readonly code: string; readonly name: Text; readonly count: number }[];
  readonly complete: boolean;
}

/** What stands behind `role` in the address: the same filter is the same text. */
export const filterText = (filter: InboxFilter): string =>
  (['due', 'state', 'holder', 'procedure', 'code'] as const)
    .flatMap((name) => (filter[name] === undefined ? [] : [`&${name}=${encodeURIComponent(filter[name])}`]))
    .join('');

export const readInbox = (role: InboxRole, filter: InboxFilter, cursor: string | undefined): Promise<Part<InboxItem>> =>
  read(partAddress(`/v1/inbox?role=${role}${filterText(filter)}`, cursor));

export const readInboxCounts = (role: InboxRole): Promise<InboxCounts> => read(`/v1/inbox/counts?role=${role}`);
