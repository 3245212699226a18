import { allAnnounced } from './all-announced.ts';
import { allEnded } from './all-ended.ts';
import { askedSignature } from './asked-signature.ts';
import { bornOnce } from './born-once.ts';
import { comparedLater } from './compared-later.ts';
import { confirmedStands } from './confirmed.ts';
import { countedOnce } from './counted-once.ts';
import { dueDate } from './due-date.ts';
import { emptyQueues } from './empty-queues.ts';
import { figuresAddUp } from './figures-add-up.ts';
import type { Invariant } from './invariant.ts';
import { lookedAgain } from './looked-again.ts';
import { nothingLost } from './nothing-lost.ts';
import { numberOfDay } from './number-of-day.ts';
import { onePerKey } from './one-per-key.ts';
import { oneSupplement } from './one-supplement.ts';
import { ownResult } from './own-result.ts';
import { ownWallet } from './own-wallet.ts';
import { ownersTold } from './owners-told.ts';
import { parkedForTrouble } from './parked-for-trouble.ts';
import { passedDeadlines } from './passed-deadlines.ts';
import { trueViews } from './true-views.ts';
import { wholeChain } from './whole-chain.ts';

/** Held against every run when it has come to rest. */
export const invariants: readonly Invariant[] = [
  nothingLost,
  onePerKey,
  confirmedStands,
  oneSupplement,
  wholeChain,
  ownResult,
  askedSignature,
  bornOnce,
  dueDate,
  passedDeadlines,
  allEnded,
  parkedForTrouble,
  allAnnounced,
  trueViews,
  countedOnce,
  figuresAddUp,
  comparedLater,
  ownersTold,
  lookedAgain,
  ownWallet,
  numberOfDay,
  emptyQueues,
];
