import { randomUUID } from 'node:crypto';
import type {
  ChangeMessageVisibilityCommandInput,
  DeleteMessageBatchCommandInput,
  DeleteMessageBatchCommandOutput,
  DeleteMessageCommandInput,
  Message as Received,
  ReceiveMessageCommandInput,
  ReceiveMessageCommandOutput,
} from '@aws-sdk/client-sqs';
import { AwsError, type Surroundings } from '../engine.ts';
import { required } from '../parameters.ts';
import { md5, md5OfAttributes } from './digest.ts';
import { checkBatch, within } from './limits.ts';
import type { Message, Messages } from './messages.ts';
import type { Queues, StoredQueue } from './queues.ts';

const pick = <T>(all: Record<string, T>, wanted: readonly string[]): Record<string, T> | undefined => {
  const entries = Object.entries(all).filter(([name]) => wanted.includes('All') || wanted.includes(name));
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
};

const twelveHours = 43_200;

export const createReceives = ({ store, clock, account }: Surroundings, queues: Queues, messages: Messages) => {
  const describe = (message: Message, input: ReceiveMessageCommandInput): Received => {
    const system = {
      SenderId: account,
      SentTimestamp: String(message.sent),
      ApproximateReceiveCount: String(message.received),
      ApproximateFirstReceiveTimestamp: String(message.firstReceived),
      ...(message.deadLetterOf && { DeadLetterQueueSourceArn: queues.arn(message.deadLetterOf) }),
    };
    const wanted = [...(input.AttributeNames ?? []), ...(input.MessageSystemAttributeNames ?? [])];
    const attributes = pick(message.attributes ?? {}, input.MessageAttributeNames ?? []);
    return {
      MessageId: message.id,
      ReceiptHandle: message.receipt,
      Body: message.body,
      MD5OfBody: md5(message.body),
      Attributes: pick(system, wanted),
      ...(attributes && { MessageAttributes: attributes, MD5OfMessageAttributes: md5OfAttributes(attributes) }),
    };
  };

  const hide = (message: Message, until: number): Message => {
    const { received, firstReceived = clock.now() } = message;
    const taken = { ...message, receipt: randomUUID(), received: received + 1, firstReceived };
    messages.save(taken, until);
    return taken;
  };

  const bury = ({ id, queue, body, attributes, sent }: Message, target: string): void =>
    messages.save({ id, queue: target, body, attributes, sent, received: 0, deadLetterOf: queue }, clock.now());

  /** What is visible now, hidden from others for a while; what was received too often goes to the dead letters. */
  const take = (queue: StoredQueue, most: number, hidden: number): Message[] =>
    store.transaction(() => {
      const now = clock.now();
      const redrive = queues.redrive(queue);
      messages.expire(queue.name, now - queues.number(queue, 'MessageRetentionPeriod') * 1000);
      for (;;) {
        const visible = messages.visible(queue.name, most);
        const fresh = visible.filter(({ received }) => !redrive || received < redrive.maxReceiveCount);
        for (const message of visible) if (redrive && !fresh.includes(message)) bury(message, redrive.target);
        // An empty answer would tell the consumer that nothing is left.
        if (fresh.length > 0 || visible.length === 0) return fresh.map((message) => hide(message, now + hidden * 1000));
      }
    });

  /** Until something becomes visible in the queue, or `end` has come. */
  const arrival = (name: string, end: number): Promise<void> =>
    new Promise((resolve) => {
      const settle = (): void => {
        cancel();
        forget();
        resolve();
      };
      const cancel = clock.at(end, settle);
      const forget = messages.onVisible((queue) => {
        if (queue === name) settle();
      });
    });

  const held = (queue: StoredQueue, receipt: string | undefined): Message | undefined =>
    messages.held(queue.name, required(receipt, 'ReceiptHandle', 'MissingParameter'));

  const remove = (queue: StoredQueue, receipt: string | undefined): void => {
    const message = held(queue, receipt);
    if (message) messages.remove(message.id);
  };

  return {
    ReceiveMessage: async (
      input: ReceiveMessageCommandInput,
    ): Promise<Omit<ReceiveMessageCommandOutput, '$metadata'>> => {
      const queue = queues.get(input.QueueUrl);
      const most = within('MaxNumberOfMessages', input.MaxNumberOfMessages ?? 1, 1, 10);
      const hidden = input.VisibilityTimeout ?? queues.number(queue, 'VisibilityTimeout');
      const wait = input.WaitTimeSeconds ?? queues.number(queue, 'ReceiveMessageWaitTimeSeconds');
      const end = clock.now() + within('WaitTimeSeconds', wait, 0, 20) * 1000;
      let taken = take(queue, most, within('VisibilityTimeout', hidden, 0, twelveHours));
      while (taken.length === 0 && clock.now() < end) {
        await arrival(queue.name, end);
        taken = take(queue, most, hidden);
      }
      return { Messages: taken.map((message) => describe(message, input)) };
    },

    DeleteMessage: (input: DeleteMessageCommandInput): void => remove(queues.get(input.QueueUrl), input.ReceiptHandle),

    DeleteMessageBatch: (input: DeleteMessageBatchCommandInput): Omit<DeleteMessageBatchCommandOutput, '$metadata'> => {
      const queue = queues.get(input.QueueUrl);
      const entries = checkBatch(input.Entries);
      for (const entry of entries) remove(queue, entry.ReceiptHandle);
      return { Successful: entries.map(({ Id }) => ({ Id })), Failed: [] };
    },

    ChangeMessageVisibility: (input: ChangeMessageVisibilityCommandInput): void => {
      const message = held(queues.get(input.QueueUrl), input.ReceiptHandle);
      if (!message) throw new AwsError('MessageNotInflight', 'The message is not in flight.');
      const seconds = required(input.VisibilityTimeout, 'VisibilityTimeout', 'MissingParameter');
      messages.save(message, clock.now() + within('VisibilityTimeout', seconds, 0, twelveHours) * 1000);
    },
  };
};
