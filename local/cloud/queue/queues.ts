import { AwsError, type Surroundings } from '../engine.ts';
import { onlyMembers, required } from '../parameters.ts';
import { text } from '../store.ts';

export interface QueueAttributes {
  /** Seconds. */
  readonly VisibilityTimeout?: string;
  /** Seconds. */
  readonly MessageRetentionPeriod?: string;
  /** Bytes. */
  readonly MaximumMessageSize?: string;
  /** JSON: `{ deadLetterTargetArn, maxReceiveCount }`. */
  readonly RedrivePolicy?: string;
}

export interface Queue {
  readonly name: string;
  /** With the service's defaults. */
  readonly attributes: QueueAttributes & typeof defaults;
  /** Where messages go that were received too often, and how often that is. */
  readonly redrive: { readonly target: string; readonly most: number } | undefined;
}

const defaults = { VisibilityTimeout: '30', MessageRetentionPeriod: '345600', MaximumMessageSize: '1048576' };
const known = [...Object.keys(defaults), 'RedrivePolicy'];

const nameOf = (address: string): string => /[^/:]*$/.exec(address)?.[0] ?? '';

export const createQueues = ({ store }: Surroundings) => {
  store.exec('CREATE TABLE IF NOT EXISTS sqs_queue(name TEXT PRIMARY KEY, document TEXT NOT NULL)');
  return {
    ensure: (name: string, attributes: object): void => {
      onlyMembers('A queue', attributes, known);
      store.run('INSERT OR REPLACE INTO sqs_queue VALUES(?, ?)', name, JSON.stringify({ attributes }));
    },
    /** By URL, ARN or bare name. */
    get: (address: string | undefined): Queue => {
      const name = nameOf(required(address, 'QueueUrl', 'MissingParameter'));
      const row = store.get('SELECT document FROM sqs_queue WHERE name = ?', name);
      if (!row) throw new AwsError('QueueDoesNotExist', 'The specified queue does not exist.');
      const { attributes }: { attributes: QueueAttributes } = JSON.parse(text(row, 'document'));
      const policy: { deadLetterTargetArn?: string; maxReceiveCount?: number | string } = JSON.parse(
        attributes.RedrivePolicy ?? '{}',
      );
      const { deadLetterTargetArn: target, maxReceiveCount: most } = policy;
      const redrive = target === undefined ? undefined : { target: nameOf(target), most: Number(most) };
      return { name, attributes: { ...defaults, ...attributes }, redrive };
    },
    names: (): string[] => store.all('SELECT name FROM sqs_queue ORDER BY name').map((row) => text(row, 'name')),
  };
};
