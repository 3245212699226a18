import { randomUUID } from 'node:crypto';
import type {
  SendMessageBatchCommandInput,
  SendMessageBatchCommandOutput,
  SendMessageCommandInput,
  SendMessageCommandOutput,
} from '@aws-sdk/client-sqs';
import type { Clock } from '../clock.ts';
import { AwsError } from '../engine.ts';
import { onlyMembers, required } from '../parameters.ts';
import type { Store } from '../store.ts';
import { md5, md5OfAttributes } from './digest.ts';
import type { Messages } from './messages.ts';
import { checkBatch, within } from './limits.ts';
import type { Queues, StoredQueue } from './queues.ts';

const known = ['QueueUrl', 'Id', 'MessageBody', 'MessageAttributes', 'DelaySeconds'];

type Sent = Omit<SendMessageCommandOutput, '$metadata'> & { MessageId: string; MD5OfMessageBody: string };

export const createSends = (store: Store, clock: Clock, queues: Queues, messages: Messages) => {
  const send = (queue: StoredQueue, input: Omit<SendMessageCommandInput, 'QueueUrl'>): Sent => {
    onlyMembers('SendMessage', input, known);
    const body = required(input.MessageBody, 'MessageBody', 'MissingParameter');
    const attributes = input.MessageAttributes;
    if (Object.values(attributes ?? {}).some((value) => value.BinaryValue !== undefined))
      throw new AwsError('UnsupportedOperation', 'Binary message attributes are not emulated locally');
    const largest = queues.number(queue, 'MaximumMessageSize');
    if (body.length === 0 || Buffer.byteLength(body) > largest)
      throw new AwsError('InvalidParameterValue', `The message must have 1 to ${largest} bytes`);
    const delay = within('DelaySeconds', input.DelaySeconds ?? queues.number(queue, 'DelaySeconds'), 0, 900);
    const id = randomUUID();
    const sent = clock.now();
    messages.save({ id, queue: queue.name, body, attributes, sent, received: 0 }, sent + delay * 1000);
    return { MessageId: id, MD5OfMessageBody: md5(body), MD5OfMessageAttributes: md5OfAttributes(attributes) };
  };
  return {
    SendMessage: (input: SendMessageCommandInput): Sent => send(queues.get(input.QueueUrl), input),
    SendMessageBatch: (input: SendMessageBatchCommandInput): Omit<SendMessageBatchCommandOutput, '$metadata'> => {
      const queue = queues.get(input.QueueUrl);
      const entries = checkBatch(input.Entries);
      const Successful = store.transaction(() => entries.map((entry) => ({ Id: entry.Id, ...send(queue, entry) })));
      return { Successful, Failed: [] };
    },
  };
};
