import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import * as z from 'zod/mini';
import { Announced, AnnouncedForm } from '../../events/announced.ts';
import type { Watch } from '../edge/watch.ts';

const Delivery = z.object({ detail: Announced });
const EitherDelivery = z.object({ detail: z.union([Announced, AnnouncedForm]) });

/**
 * A consumer of the bus behind its queue: each event by itself, failures delivered again and at last set aside as
 * dead letters. Events may come twice and in any order, so `handle` must be idempotent by dossier and sequence, and
 * `handleForm`, of whoever hears of forms too, by form.
 */
export const consume =
  (
    watch: Watch,
    now: () => number,
    handle: (announced: Announced) => Promise<string>,
    handleForm?: (announced: AnnouncedForm) => Promise<string>,
  ) =>
  async (queue: SQSEvent): Promise<SQSBatchResponse> => {
    const batchItemFailures = [];
    for (const { messageId, body } of queue.Records) {
      const begun = now();
      try {
        const { detail } = (handleForm === undefined ? Delivery : EitherDelivery).parse(JSON.parse(body));
        if ('form' in detail) {
          const outcome = (await handleForm?.(detail)) ?? 'passed over';
          watch.done(detail.type, { form: detail.form, outcome, ms: now() - begun });
        } else {
          const outcome = await handle(detail);
          watch.done(detail.type, { dossier: detail.dossier, sequence: detail.sequence, outcome, ms: now() - begun });
        }
      } catch (error) {
        watch.fault('delivery', error, { messageId, ms: now() - begun });
        batchItemFailures.push({ itemIdentifier: messageId });
      }
    }
    return { batchItemFailures };
  };
