import * as z from 'zod/mini';
import { isSameRecord, PortalRecord } from './portal-record.ts';
import type { Move } from './state-set.ts';

const states = ['pending', 'sent', 'acknowledged', 'failed'] as const;
type SyncState = (typeof states)[number];

/** How far the National Public Service Portal knows of a dossier. */
export const Sync = z.strictObject({
  state: z.enum(states),
  /** Number of changes so far. */
  revision: z.int(),
  /** Version of the dossier that was sent last; 0 before the first. */
  sent: z.int(),
  /** The newest version that the portal took, and what it was told then. */
  acknowledged: z.optional(z.int()),
  shown: z.optional(PortalRecord),
  /** Of the last change. */
  at: z.string(),
  /** Why the last attempt came to nothing: the portal’s own code, or the kind of outage. Stays until one succeeds. */
  error: z.optional(z.string()),
  /** When an attempt was last left without an answer. It may take effect later, over what was sent since. */
  missedAt: z.optional(z.string()),
});
export type Sync = z.infer<typeof Sync>;

/**
 * What can happen to the synchronisation of a dossier. `sending-taken-over`: whoever had begun is gone, and gave no
 * sign.
 */
export const syncMoves = {
  'sending-begun': { from: ['pending', 'acknowledged', 'failed'], to: 'sent' },
  'sending-taken-over': { from: ['sent'], to: 'sent' },
  'record-acknowledged': { from: ['sent'], to: 'acknowledged' },
  'record-refused': { from: ['sent'], to: 'failed' },
  'answer-missed': { from: ['sent'], to: 'pending' },
} as const satisfies Record<string, Move<SyncState>>;
type SyncMove = keyof typeof syncMoves;

/**
 * Milliseconds after which whoever had begun to send has ended, and a request that nobody answered has taken effect or
 * never will: twice the time the function has.
 */
export const longestSending = 60_000;

/** Before anything was sent. */
export const unsent: Sync = { state: 'pending', revision: 0, sent: 0, at: new Date(0).toISOString() };

const since = (instant: string, now: number): number => now - Date.parse(instant);

const moved = (before: Sync, move: SyncMove, now: number, set: Partial<Sync>): Sync => {
  const { from, to }: Move<SyncState> = syncMoves[move];
  if (!from.includes(before.state)) throw new Error(`${move} cannot follow ${before.state}`);
  return { ...before, ...set, state: to, revision: before.revision + 1, at: new Date(now).toISOString() };
};

/** Whether the portal shows the record, and nothing that is still under way can change that. */
export const isShown = ({ state, shown, missedAt }: Sync, record: PortalRecord, now: number): boolean => {
  if (state !== 'acknowledged' || shown === undefined) return false;
  if (missedAt !== undefined && since(missedAt, now) >= longestSending) return false;
  return isSameRecord(shown, record);
};

/** Somebody is about to send, or sends; it is theirs to look afterwards whether the dossier has changed meanwhile. */
export const isUnderWay = ({ state, at }: Sync, now: number): boolean =>
  state === 'sent' && since(at, now) < longestSending;

/** Sending begins, of this version of the dossier or none: an older one never follows a newer one. */
export const begun = (before: Sync, version: number, now: number): Sync | undefined => {
  if (isUnderWay(before, now) || version < before.sent) return undefined;
  return moved(before, before.state === 'sent' ? 'sending-taken-over' : 'sending-begun', now, { sent: version });
};

export const acknowledged = (before: Sync, shown: PortalRecord, now: number): Sync => {
  const {
    error: _error,
    missedAt,
    ...rest
  } = moved(before, 'record-acknowledged', now, {
    acknowledged: before.sent,
    shown,
  });
  // A doubt ends with what was sent after it had come true or not.
  const doubtful = missedAt !== undefined && since(missedAt, Date.parse(before.at)) < longestSending;
  return doubtful ? { ...rest, missedAt } : rest;
};

export const refused = (before: Sync, code: string, now: number): Sync =>
  moved(before, 'record-refused', now, { error: code });

export const missed = (before: Sync, outage: string, now: number): Sync =>
  moved(before, 'answer-missed', now, { error: outage, missedAt: new Date(now).toISOString() });
