import type { QueueAttributeName } from '@aws-sdk/client-sqs';
import { AwsError, type Surroundings } from '../engine.ts';
import { required } from '../parameters.ts';
import { type Row, text } from '../store.ts';

export type QueueAttributes = Partial<Record<QueueAttributeName, string | undefined>>;

export interface StoredQueue {
  readonly name: string;
  readonly created: number;
  readonly attributes: QueueAttributes;
}

export interface Queues {
  ensure(name: string, attributes: QueueAttributes): StoredQueue;
  /** By URL, ARN or bare name. */
  get(address: string | undefined): StoredQueue;
  find(name: string): StoredQueue | undefined;
  list(): StoredQueue[];
  arn(name: string): string;
  url(name: string): string;
  /** A numeric attribute, with the service's default. */
  number(queue: StoredQueue, attribute: keyof typeof defaults): number;
  /** Where messages go that were received too often, and how often that is. */
  redrive(queue: StoredQueue): { readonly target: string; readonly maxReceiveCount: number } | undefined;
}

/** Seconds and bytes. */
export const defaults = {
  DelaySeconds: 0,
  MaximumMessageSize: 1_048_576,
  MessageRetentionPeriod: 345_600,
  ReceiveMessageWaitTimeSeconds: 0,
  VisibilityTimeout: 30,
} as const;

const queueOf = (row: Row): StoredQueue => {
  const queue: StoredQueue = JSON.parse(text(row, 'document'));
  return queue;
};

export const nameOf = (address: string): string => /[^/:]*$/.exec(address)?.[0] ?? '';

export const createQueues = ({ store, clock, region, account, baseUrl }: Surroundings): Queues => {
  store.exec('CREATE TABLE IF NOT EXISTS sqs_queue(name TEXT PRIMARY KEY, document TEXT NOT NULL)');
  const find = (name: string): StoredQueue | undefined => {
    const row = store.get('SELECT document FROM sqs_queue WHERE name = ?', name);
    return row && queueOf(row);
  };
  return {
    find,
    ensure: (name, attributes) => {
      if (name.endsWith('.fifo') || attributes.FifoQueue === 'true')
        throw new AwsError('UnsupportedOperation', 'FIFO queues are not emulated locally');
      if (!/^[\w-]{1,80}$/.test(name)) throw new AwsError('InvalidParameterValue', 'The queue name is not valid');
      const queue: StoredQueue = { name, created: find(name)?.created ?? clock.now(), attributes };
      store.run('INSERT OR REPLACE INTO sqs_queue VALUES(?, ?)', name, JSON.stringify(queue));
      return queue;
    },
    get: (address) => {
      const queue = find(nameOf(required(address, 'QueueUrl', 'MissingParameter')));
      if (!queue) throw new AwsError('QueueDoesNotExist', 'The specified queue does not exist.');
      return queue;
    },
    list: () => store.all('SELECT document FROM sqs_queue ORDER BY name').map(queueOf),
    arn: (name) => `arn:aws:sqs:${region}:${account}:${name}`,
    url: (name) => `${baseUrl}/${account}/${name}`,
    number: ({ attributes }, attribute) => Number(attributes[attribute] ?? defaults[attribute]),
    redrive: ({ attributes }) => {
      if (!attributes.RedrivePolicy) return undefined;
      const policy: { deadLetterTargetArn: string; maxReceiveCount: number | string } = JSON.parse(
        attributes.RedrivePolicy,
      );
      return { target: nameOf(policy.deadLetterTargetArn), maxReceiveCount: Number(policy.maxReceiveCount) };
    },
  };
};
