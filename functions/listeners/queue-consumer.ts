import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import * as z from 'zod/mini';
import { Announced } from '../../events/announced.ts';
import type { Watch } from '../edge/watch.ts';

const Delivery = z.object({ detail: Announced });

/**
 * A consumer of the bus behind its queue: each event by itself, failures delivered again and at last set aside as
 * dead letters. Events may come twice and in any order, so `handle` must be idempotent by dossier and sequence.
 */
export const consume =
  (watch: Watch, now: () => number, handle: (announced: Announced) => Promise<string>) =>
  async (queue: SQSEvent): Promise<SQSBatchResponse> => {
    const batchItemFailures = [];
    for (const { messageId, body } of queue.Records) {
      const begun = now();
      try {
        const { detail } = Delivery.parse(JSON.parse(body));
        const outcome = await handle(detail);
        watch.done(detail.type, { dossier: detail.dossier, sequence: detail.sequence, outcome, ms: now() - begun });
      } catch (error) {
        watch.fault('delivery', error, { messageId, ms: now() - begun });
        batchItemFailures.push({ itemIdentifier: messageId });
      }
    }
    return { batchItemFailures };
  };
