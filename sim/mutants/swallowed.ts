import * as z from 'zod';
import type { Handle } from '../runtime/runtime.ts';
import type { Call, Mutant } from './mutant.ts';
import { changed, type Part } from './writes.ts';

const Delivered = z.object({ Records: z.array(z.object({ messageId: z.string(), body: z.string() })) });
const Heard = z.object({ batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })) });
const nothingFailed = { batchItemFailures: [] };

/** Says that all is done, whatever came of it. */
const pleased =
  (handle: Handle): Handle =>
  async (event, context) => {
    await handle(event, context).catch(() => undefined);
    return nothingFailed;
  };

const deafTo = (name: 'outbox' | 'projecting' | 'comparing' | 'carrying', fault: string): Mutant => ({
  name: `${name}-acknowledges-early`,
  fault,
  handle: (capability, handle) => (capability === name ? pleased(handle) : handle),
});

export const isFrom = (caller: string, operation: string) => (call: Call) =>
  call.caller === caller && call.operation === operation;

/** The call is never made, and taken for done. */
const skipped = (name: string, fault: string, is: (call: Call) => boolean): Mutant => ({
  name,
  fault,
  call: () => async (call, perform) => (is(call) ? {} : perform(call)),
});

/** The row of a leader’s list for a dossier that nobody else waits for any more. */
const isForReview = ({ pk, write: { Put } }: Part): boolean =>
  /^INBOX#.*#leader$/.test(pk) && (['closed', 'refused'] as const).some((end) => Put?.Item?.['phase']?.S === end);

/** Every so many of these calls is not made. */
export const forgotten = (name: string, fault: string, each: number, is: (call: Call) => boolean): Mutant => ({
  name,
  fault,
  call: () => {
    let seen = 0;
    return async (call, perform) => (is(call) && ++seen % each === 0 ? {} : perform(call));
  },
});

/** Done, and said to have failed whenever it is about a submission. */
const neverContent =
  (handle: Handle): Handle =>
  async (event, context) => {
    const { batchItemFailures } = Heard.parse(await handle(event, context));
    const { Records } = Delivered.parse(event);
    const refused = Records.filter(({ body }) => body.includes('"dossier-submitted"'));
    return {
      batchItemFailures: [...batchItemFailures, ...refused.map(({ messageId }) => ({ itemIdentifier: messageId }))],
    };
  };

/** Failures that nobody hears of, and one that was none. */
export const swallows: readonly Mutant[] = [
  deafTo('outbox', 'the stream is told that a failed batch is done'),
  deafTo('projecting', 'the queue is told that a failed delivery is done'),
  deafTo('comparing', 'nobody asks again who was silent'),
  deafTo('carrying', 'a result that found no way into a wallet is not tried again'),
  forgotten(
    'lost-figures',
    'one change of the figures in three is taken for counted',
    3,
    (call) => isFrom('projecting', 'TransactWriteItems')(call) && JSON.stringify(call.input).includes('FIGURES#'),
  ),
  skipped(
    'case-not-noted',
    'an owner of data is told, and nobody knows of it',
    isFrom('correcting', 'TransactWriteItems'),
  ),
  {
    name: 'reviews-unseen',
    fault: 'what was put right after the decision stands in no leader’s list',
    call: () => async (call, perform) => perform(changed(call, (part) => (isForReview(part) ? undefined : part.write))),
  },
  forgotten('lost-record', 'one record of the stream in thirty is not announced', 30, isFrom('outbox', 'PutEvents')),
  forgotten(
    'lost-filing',
    'one change of the lists in seven is not made',
    7,
    isFrom('projecting', 'TransactWriteItems'),
  ),
  forgotten(
    'lost-decision',
    'one decision in three is confirmed and not written',
    3,
    isFrom('deciding', 'TransactWriteItems'),
  ),
  {
    name: 'never-content',
    fault: 'what is done is said to have failed, again and again',
    handle: (capability, handle) => (capability === 'projecting' ? neverContent(handle) : handle),
  },
  skipped('sweep-finds-nothing', 'a lost execution is not started again', isFrom('watching', 'StartExecution')),
  {
    name: 'token-not-kept',
    fault: 'a machine that waits is not remembered',
    call: () => async (call, perform) => {
      const isToken = call.operation === 'PutItem' && JSON.stringify(call.input).includes('"TASK#');
      return isToken ? {} : perform(call);
    },
  },
];
