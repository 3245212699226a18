import type { SQSEvent } from 'aws-lambda';
import type { consume } from '../../functions/listeners/queue-consumer.ts';
import type { Handle } from '../runtime/runtime.ts';

const isQueue = (event: unknown): event is SQSEvent =>
  typeof event === 'object' && event !== null && 'Records' in event;

/** A consumer of the bus as the runtime calls it. */
export const onQueue =
  (handle: ReturnType<typeof consume>): Handle =>
  async (event) => {
    if (!isQueue(event)) throw new Error('no messages');
    return handle(event);
  };
