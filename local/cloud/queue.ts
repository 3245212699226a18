import type {
  CreateQueueCommandInput,
  GetQueueAttributesCommandInput,
  GetQueueUrlCommandInput,
  ListQueuesCommandInput,
  PurgeQueueCommandInput,
  SetQueueAttributesCommandInput,
} from '@aws-sdk/client-sqs';
import type { Cancel } from './clock.ts';
import { AwsError, type Engine, type Surroundings } from './engine.ts';
import { required } from './parameters.ts';
import { createMessages } from './queue/messages.ts';
import { createMoves } from './queue/move.ts';
import { createQueues, defaults, type QueueAttributes, type StoredQueue } from './queue/queues.ts';
import { createReceives } from './queue/receive.ts';
import { createSends } from './queue/send.ts';

/** SQS standard queues. */
export interface Queue {
  readonly operations: Engine;
  /** Makes the queue, or gives an existing one these attributes; its messages stay. */
  ensureQueue(name: string, attributes: QueueAttributes): void;
  /**
   * Hears of a queue with a message to receive: sent, its delay or visibility timeout over. What was visible already
   * when the cloud started is not told: a consumer receives once when it begins to listen.
   */
  onMessage(listener: (queueArn: string) => void): Cancel;
}

export const createQueue = (surroundings: Surroundings): Queue => {
  const { store, clock } = surroundings;
  const queues = createQueues(surroundings);
  const messages = createMessages(surroundings);

  const describe = (queue: StoredQueue): Record<string, string | undefined> => ({
    ...Object.fromEntries(Object.entries(defaults).map(([name, value]) => [name, String(value)])),
    ...queue.attributes,
    QueueArn: queues.arn(queue.name),
    CreatedTimestamp: String(Math.floor(queue.created / 1000)),
    ApproximateNumberOfMessages: String(messages.count(queue.name, 'visible')),
    ApproximateNumberOfMessagesDelayed: String(messages.count(queue.name, 'delayed')),
    ApproximateNumberOfMessagesNotVisible: String(messages.count(queue.name, 'invisible')),
  });

  const operations = {
    ...createSends(store, clock, queues, messages),
    ...createReceives(surroundings, queues, messages),
    ...createMoves(surroundings, queues, messages),

    CreateQueue: (input: CreateQueueCommandInput) => {
      const name = required(input.QueueName, 'QueueName', 'MissingParameter');
      const existing = queues.find(name);
      const present = existing && describe(existing);
      const asked = Object.entries(input.Attributes ?? {});
      if (present && asked.some(([attribute, value]) => present[attribute] !== value))
        throw new AwsError('QueueNameExists', 'A queue of this name exists with other attributes');
      if (!existing) queues.ensure(name, input.Attributes ?? {});
      return { QueueUrl: queues.url(name) };
    },
    SetQueueAttributes: (input: SetQueueAttributesCommandInput): void => {
      const queue = queues.get(input.QueueUrl);
      queues.ensure(queue.name, { ...queue.attributes, ...input.Attributes });
    },
    GetQueueUrl: (input: GetQueueUrlCommandInput) => ({ QueueUrl: queues.url(queues.get(input.QueueName).name) }),
    GetQueueAttributes: (input: GetQueueAttributesCommandInput) => {
      const wanted: readonly string[] = input.AttributeNames ?? [];
      const all = Object.entries(describe(queues.get(input.QueueUrl)));
      const Attributes = all.filter(([name]) => wanted.includes('All') || wanted.includes(name));
      return { Attributes: Object.fromEntries(Attributes) };
    },
    ListQueues: (input: ListQueuesCommandInput) => {
      const names = queues.list().map(({ name }) => name);
      const asked = names.filter((name) => name.startsWith(input.QueueNamePrefix ?? ''));
      return { QueueUrls: asked.map((name) => queues.url(name)) };
    },
    PurgeQueue: (input: PurgeQueueCommandInput): void => messages.purge(queues.get(input.QueueUrl).name),
  } satisfies Engine;

  return {
    operations,
    ensureQueue: (name, attributes) => void queues.ensure(name, attributes),
    onMessage: (listener) => messages.onVisible((name) => listener(queues.arn(name))),
  };
};
