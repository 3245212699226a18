import { createHash, randomUUID } from 'node:crypto';
import type * as sqs from '@aws-sdk/client-sqs';
import type { Cancel } from './clock.ts';
import { AwsError, type Engine, type Surroundings } from './engine.ts';
import { required, understanding } from './parameters.ts';
import { createMessages, type Message } from './queue/messages.ts';
import { createQueues, type Queue as Stored, type QueueAttributes } from './queue/queues.ts';

/** SQS standard queues. */
export interface Queue {
  readonly operations: Engine;
  /** Makes the queue, or gives an existing one these attributes; its messages stay. */
  ensureQueue(name: string, attributes: QueueAttributes): void;
  /**
   * Hears of a queue with a message to receive: sent, or its visibility timeout over. What was visible already when the
   * cloud started is not told: a consumer receives once when it begins to listen.
   */
  onMessage(listener: (queueArn: string) => void): Cancel;
}

const md5 = (body: string): string => createHash('md5').update(body).digest('hex');

const pick = <T>(all: Record<string, T>, wanted: readonly string[] = []): Record<string, T> =>
  Object.fromEntries(Object.entries(all).filter(([name]) => wanted.includes('All') || wanted.includes(name)));

const within = (name: string, value: number, least: number, most: number): number => {
  if (value >= least && value <= most) return value;
  throw new AwsError('InvalidParameterValue', `${name} must be between ${least} and ${most}`);
};

/** A batch has one to ten entries, told apart by their ids. */
const checkBatch = <Entry extends { Id: string | undefined }>(entries: readonly Entry[] = []): readonly Entry[] => {
  if (entries.length === 0) throw new AwsError('EmptyBatchRequest', 'The batch has no entries');
  if (entries.length > 10) throw new AwsError('TooManyEntriesInBatchRequest', 'A batch has at most 10 entries');
  if (new Set(entries.map(({ Id }) => Id)).size === entries.length) return entries;
  throw new AwsError('BatchEntryIdsNotDistinct', 'The ids of the entries must differ');
};

const twelveHours = 43_200;

export const createQueue = (surroundings: Surroundings): Queue => {
  const { store, clock, region, account, baseUrl } = surroundings;
  const queues = createQueues(surroundings);
  const messages = createMessages(surroundings);
  const arnOf = (name: string): string => `arn:aws:sqs:${region}:${account}:${name}`;

  const send = ({ name, attributes }: Stored, input: Omit<sqs.SendMessageCommandInput, 'QueueUrl'>) => {
    const body = required(input.MessageBody, 'MessageBody', 'MissingParameter');
    within('Bytes of the message', Buffer.byteLength(body), 1, Number(attributes.MaximumMessageSize));
    if (Object.values(input.MessageAttributes ?? {}).some(({ BinaryValue }) => BinaryValue !== undefined))
      throw new AwsError('UnsupportedOperation', 'Binary message attributes are not emulated locally');
    const id = randomUUID();
    const sent = clock.now();
    messages.save({ id, queue: name, body, attributes: input.MessageAttributes, sent, received: 0 }, sent);
    return { MessageId: id, MD5OfMessageBody: md5(body) };
  };

  const describe = (message: Message, input: sqs.ReceiveMessageCommandInput): sqs.Message => {
    const system = {
      SenderId: account,
      SentTimestamp: String(message.sent),
      ApproximateReceiveCount: String(message.received),
      ApproximateFirstReceiveTimestamp: String(message.firstReceived),
      ...(message.deadLetterOf && { DeadLetterQueueSourceArn: arnOf(message.deadLetterOf) }),
    };
    return {
      MessageId: message.id,
      ReceiptHandle: message.receipt,
      Body: message.body,
      MD5OfBody: md5(message.body),
      Attributes: pick(system, input.MessageSystemAttributeNames),
      MessageAttributes: pick(message.attributes ?? {}, input.MessageAttributeNames),
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
  const take = ({ name, attributes, redrive }: Stored, most: number, hidden: number): Message[] =>
    store.transaction(() => {
      const now = clock.now();
      messages.expire(name, now - Number(attributes.MessageRetentionPeriod) * 1000);
      for (;;) {
        const visible = messages.visible(name, most);
        const fresh = visible.filter(({ received }) => !redrive || received < redrive.most);
        for (const message of visible) if (redrive && !fresh.includes(message)) bury(message, redrive.target);
        // An empty answer would tell the consumer that nothing is left.
        if (fresh.length > 0 || visible.length === 0) return fresh.map((message) => hide(message, now + hidden * 1000));
      }
    });

  const held = ({ name }: Stored, receipt: string | undefined): Message | undefined =>
    messages.held(name, required(receipt, 'ReceiptHandle', 'MissingParameter'));

  const remove = (queue: Stored, receipt: string | undefined): void => {
    const message = held(queue, receipt);
    if (message) messages.remove(message.id);
  };

  const operations = {
    SendMessage: (input: sqs.SendMessageCommandInput) => send(queues.get(input.QueueUrl), input),
    SendMessageBatch: ({ QueueUrl, Entries }: sqs.SendMessageBatchCommandInput) => {
      const queue = queues.get(QueueUrl);
      const entries = checkBatch(Entries);
      const Successful = store.transaction(() => entries.map((entry) => ({ Id: entry.Id, ...send(queue, entry) })));
      return { Successful, Failed: [] };
    },
    ReceiveMessage: (input: sqs.ReceiveMessageCommandInput) => {
      const queue = queues.get(input.QueueUrl);
      const most = within('MaxNumberOfMessages', input.MaxNumberOfMessages ?? 1, 1, 10);
      const hidden = input.VisibilityTimeout ?? Number(queue.attributes.VisibilityTimeout);
      const taken = take(queue, most, within('VisibilityTimeout', hidden, 0, twelveHours));
      return { Messages: taken.map((message) => describe(message, input)) };
    },
    DeleteMessage: (input: sqs.DeleteMessageCommandInput): void =>
      remove(queues.get(input.QueueUrl), input.ReceiptHandle),
    DeleteMessageBatch: ({ QueueUrl, Entries }: sqs.DeleteMessageBatchCommandInput) => {
      const queue = queues.get(QueueUrl);
      const entries = checkBatch(Entries);
      for (const entry of entries) remove(queue, entry.ReceiptHandle);
      return { Successful: entries.map(({ Id }) => ({ Id })), Failed: [] };
    },
    ChangeMessageVisibility: (input: sqs.ChangeMessageVisibilityCommandInput): void => {
      const message = held(queues.get(input.QueueUrl), input.ReceiptHandle);
      if (!message) throw new AwsError('MessageNotInflight', 'The message is not in flight.');
      const seconds = required(input.VisibilityTimeout, 'VisibilityTimeout', 'MissingParameter');
      messages.save(message, clock.now() + within('VisibilityTimeout', seconds, 0, twelveHours) * 1000);
    },
    GetQueueAttributes: (input: sqs.GetQueueAttributesCommandInput) => {
      const { name, attributes } = queues.get(input.QueueUrl);
      const { visible, all } = messages.count(name);
      const counts = { ApproximateNumberOfMessages: visible, ApproximateNumberOfMessagesNotVisible: all - visible };
      const counted = Object.entries(counts).map(([attribute, count]) => [attribute, String(count)]);
      const told = { ...attributes, QueueArn: arnOf(name), ...Object.fromEntries(counted) };
      return { Attributes: pick(told, input.AttributeNames) };
    },
    ListQueues: () => ({ QueueUrls: queues.names().map((name) => `${baseUrl}/${account}/${name}`) }),
  };

  return {
    operations: understanding(operations, {
      SendMessage: 'QueueUrl MessageBody MessageAttributes',
      SendMessageBatch: 'QueueUrl Entries',
      ReceiveMessage:
        'QueueUrl MaxNumberOfMessages VisibilityTimeout MessageSystemAttributeNames MessageAttributeNames',
      DeleteMessage: 'QueueUrl ReceiptHandle',
      DeleteMessageBatch: 'QueueUrl Entries',
      ChangeMessageVisibility: 'QueueUrl ReceiptHandle VisibilityTimeout',
      GetQueueAttributes: 'QueueUrl AttributeNames',
      ListQueues: '',
    }),
    ensureQueue: (name, attributes) => queues.ensure(name, attributes),
    onMessage: (listener) => messages.onVisible((name) => listener(arnOf(name))),
  };
};
