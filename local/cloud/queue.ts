import { createHash, randomUUID } from 'node:crypto';
import type * as sqs from '@aws-sdk/client-sqs';
import { AwsError, type Surroundings } from './engine.ts';
import { required, understanding } from './parameters.ts';
import { createMessages, type Message } from './queue/messages.ts';
import { createQueues, type Queue as Stored } from './queue/queues.ts';

const md5 = (body: string): string => createHash('md5').update(body).digest('hex');

const pick = <T>(all: Record<string, T>, wanted: readonly string[] = []): Record<string, T> =>
  Object.fromEntries(Object.entries(all).filter(([name]) => wanted.includes('All') || wanted.includes(name)));

const within = (name: string, value: number, least: number, most: number): number => {
  if (value >= least && value <= most) return value;
  throw new AwsError('InvalidParameterValue', `${name} must be between ${least} and ${most}`);
};

/** A batch has one to ten entries, told apart by their ids. */
const checkBatch = (entries: readonly sqs.DeleteMessageBatchRequestEntry[]): void => {
  if (entries.length === 0) throw new AwsError('EmptyBatchRequest', 'The batch has no entries');
  if (entries.length > 10) throw new AwsError('TooManyEntriesInBatchRequest', 'A batch has at most 10 entries');
  if (new Set(entries.map(({ Id }) => Id)).size < entries.length)
    throw new AwsError('BatchEntryIdsNotDistinct', 'The ids of the entries must differ');
};

const describe = (message: Message, input: sqs.ReceiveMessageCommandInput): sqs.Message => {
  const system = {
    SentTimestamp: String(message.sent),
    ApproximateReceiveCount: String(message.received),
  };
  return {
    MessageId: message.id,
    ReceiptHandle: message.receipt,
    Body: message.body,
    MD5OfBody: md5(message.body),
    Attributes: pick(system, input.MessageSystemAttributeNames),
  };
};

const twelveHours = 43_200;
/** Bytes. */
const largestMessage = 2 ** 20;

/** SQS standard queues. */
export const createQueue = (surroundings: Surroundings) => {
  const { store, clock, region, account, baseUrl } = surroundings;
  const queues = createQueues(surroundings);
  const messages = createMessages(surroundings);
  const arnOf = (name: string): string => `arn:aws:sqs:${region}:${account}:${name}`;

  const hide = (message: Message, until: number): Message => {
    const taken = { ...message, receipt: randomUUID(), received: message.received + 1 };
    messages.save(taken, until);
    return taken;
  };

  const bury = ({ id, body, sent }: Message, queue: string): void =>
    messages.save({ id, queue, body, sent, received: 0 }, clock.now());

  /** What is visible now, hidden from others for a while; what was received too often goes to the dead letters. */
  const take = ({ name, retention, redrive }: Stored, most: number, hidden: number): Message[] =>
    store.transaction(() => {
      const now = clock.now();
      messages.expire(name, now - retention * 1000);
      for (;;) {
        const visible = messages.visible(name, most);
        const fresh = visible.filter(({ received }) => !redrive || received < redrive.most);
        for (const message of visible) if (redrive && !fresh.includes(message)) bury(message, redrive.target);
        // An empty answer would tell the consumer that nothing is left.
        if (fresh.length > 0 || visible.length === 0) return fresh.map((message) => hide(message, now + hidden * 1000));
      }
    });

  const remove = ({ name }: Stored, receipt: string | undefined): void =>
    messages.remove(name, required(receipt, 'ReceiptHandle', 'MissingParameter'));

  const operations = {
    SendMessage: ({ QueueUrl, MessageBody }: sqs.SendMessageCommandInput) => {
      const { name, delay = 0 } = queues.get(QueueUrl);
      const body = required(MessageBody, 'MessageBody', 'MissingParameter');
      within('Bytes of the message', Buffer.byteLength(body), 1, largestMessage);
      const [id, sent] = [randomUUID(), clock.now()];
      messages.save({ id, queue: name, body, sent, received: 0 }, sent + delay * 1000);
      return { MessageId: id, MD5OfMessageBody: md5(body) };
    },
    ReceiveMessage: (input: sqs.ReceiveMessageCommandInput) => {
      const queue = queues.get(input.QueueUrl);
      const most = within('MaxNumberOfMessages', input.MaxNumberOfMessages ?? 1, 1, 10);
      const hidden = within('VisibilityTimeout', input.VisibilityTimeout ?? queue.visibility, 0, twelveHours);
      return { Messages: take(queue, most, hidden).map((message) => describe(message, input)) };
    },
    DeleteMessage: (input: sqs.DeleteMessageCommandInput): void =>
      remove(queues.get(input.QueueUrl), input.ReceiptHandle),
    DeleteMessageBatch: ({ QueueUrl, Entries = [] }: sqs.DeleteMessageBatchCommandInput) => {
      const queue = queues.get(QueueUrl);
      checkBatch(Entries);
      for (const entry of Entries) remove(queue, entry.ReceiptHandle);
      return { Successful: Entries.map(({ Id }) => ({ Id })), Failed: [] };
    },
    GetQueueAttributes: ({ QueueUrl, AttributeNames }: sqs.GetQueueAttributesCommandInput) => {
      const { visible, hidden, delayed } = messages.count(queues.get(QueueUrl).name);
      const counts = {
        ApproximateNumberOfMessages: String(visible),
        ApproximateNumberOfMessagesNotVisible: String(hidden),
        ApproximateNumberOfMessagesDelayed: String(delayed),
      };
      return { Attributes: pick(counts, AttributeNames) };
    },
    ListQueues: () => ({ QueueUrls: queues.names().map((name) => `${baseUrl}/${account}/${name}`) }),
  };

  return {
    operations: understanding(operations, {
      SendMessage: 'QueueUrl MessageBody',
      // Messages have no attributes of their own here, so any of them may be asked for.
      ReceiveMessage:
        'QueueUrl MaxNumberOfMessages VisibilityTimeout MessageSystemAttributeNames MessageAttributeNames',
      DeleteMessage: 'QueueUrl ReceiptHandle',
      DeleteMessageBatch: 'QueueUrl Entries',
      GetQueueAttributes: 'QueueUrl AttributeNames',
      ListQueues: '',
    }),
    /** Makes the queue, or gives an existing one these attributes; its messages stay. */
    ensureQueue: queues.ensure,
    /**
     * Hears of a queue with a message to receive: sent, or its visibility timeout over. What was visible already when
     * the cloud started is not told: a consumer receives once when it begins to listen.
     */
    onMessage: (listener: (queueArn: string) => void): void => messages.onVisible((name) => listener(arnOf(name))),
  };
};
