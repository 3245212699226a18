import { compareAgain } from '../../functions/comparing/compare-again.ts';
import { followDisputes } from '../../functions/disputes/follow-disputes.ts';
import { work } from '../../functions/edge/work.ts';
import { createIssues } from '../../functions/issued/issues.ts';
import { consume } from '../../functions/listeners/queue-consumer.ts';
import { createCarriedResults } from '../../functions/wallet/carried.ts';
import { carryResult } from '../../functions/wallet/carry-result.ts';
import { createKmsIssuer } from '../../functions/wallet/kms-issuer.ts';
import { buckets, keyIds, tables } from '../building/names.ts';
import type { Build } from '../runtime/runtime.ts';
import { onQueue } from './on-queue.ts';
import type { Outside } from './outside.ts';
import { repositoryOn, storesOn } from './stores.ts';

/** Asks sources again that were silent. */
export const comparing =
  ({ catalogue, now, watch, sources }: Outside): Build =>
  (clients) => {
    const asked = { ...sources(clients.ask), repository: repositoryOn(clients, now) };
    return onQueue(consume(watch, now, compareAgain({ ...storesOn(clients), catalogue, now, sources: asked })));
  };

/** Tells owners of data what is called wrong, and hears them. */
export const correcting =
  ({ catalogue, now, watch, owners }: Outside): Build =>
  (clients) =>
    work(watch, now, followDisputes({ ...storesOn(clients), catalogue, now, watch, corrections: owners(clients.ask) }));

/** Puts results into wallets. */
export const carrying =
  ({ catalogue, now, watch, wallets, roots }: Outside): Build =>
  (clients) => {
    const { dynamodb, kms, s3, ask } = clients;
    const stores = storesOn(clients);
    const tools = {
      ...stores,
      catalogue,
      issues: createIssues(dynamodb, tables.dossiers),
      carried: createCarriedResults(dynamodb, tables.dossiers),
      s3,
      results: buckets.results,
      roots,
      wallet: wallets(ask),
      issuer: createKmsIssuer({
        kms,
        keyId: keyIds.issuer,
        staff: stores.staff,
        address: 'https://simulation.invalid',
        now,
      }),
      now,
    };
    return onQueue(consume(watch, now, carryResult(tools)));
  };
