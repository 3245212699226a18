import { documentsOf } from '../documents.ts';
import { AwsError, type Surroundings } from '../engine.ts';
import { onlyMembers, required } from '../parameters.ts';

export interface QueueAttributes {
  /** Seconds. */
  readonly DelaySeconds?: string;
  /** Seconds. */
  readonly VisibilityTimeout?: string;
  /** Seconds. */
  readonly MessageRetentionPeriod?: string;
  /** JSON: `{ deadLetterTargetArn, maxReceiveCount }`. */
  readonly RedrivePolicy?: string;
}

export interface Queue {
  readonly name: string;
  /** Seconds before a message is seen for the first time; none in queues that were made before there were any. */
  readonly delay?: number;
  /** Seconds. */
  readonly visibility: number;
  /** Seconds. */
  readonly retention: number;
  /** Where messages go that were received too often, and how often that is. */
  readonly redrive: { readonly target: string; readonly most: number } | undefined;
}

const nameOf = (address: string): string => /[^/:]*$/.exec(address)?.[0] ?? '';

const redriveOf = (source: string | undefined): Queue['redrive'] => {
  if (source === undefined) return undefined;
  const policy: { deadLetterTargetArn: string; maxReceiveCount: number | string } = JSON.parse(source);
  return { target: nameOf(policy.deadLetterTargetArn), most: Number(policy.maxReceiveCount) };
};

export const createQueues = ({ store }: Surroundings) => {
  const kept = documentsOf<Queue>(store, 'sqs queue');
  return {
    ensure: (name: string, attributes: QueueAttributes): void => {
      onlyMembers('A queue', attributes, [
        'DelaySeconds',
        'VisibilityTimeout',
        'MessageRetentionPeriod',
        'RedrivePolicy',
      ]);
      // The service's own defaults.
      const { DelaySeconds: delay = 0, VisibilityTimeout: visibility = 30 } = attributes;
      const { MessageRetentionPeriod: retention = 345_600 } = attributes;
      const redrive = redriveOf(attributes.RedrivePolicy);
      const seconds = { delay: Number(delay), visibility: Number(visibility), retention: Number(retention) };
      kept.put(name, { name, ...seconds, redrive });
    },
    /** By URL, ARN or bare name. */
    get: (address: string | undefined): Queue => {
      const found = kept.find(nameOf(required(address, 'QueueUrl', 'MissingParameter')));
      if (!found) throw new AwsError('QueueDoesNotExist', 'The specified queue does not exist.');
      return found;
    },
    names: (): string[] => kept.all().map(({ name }) => name),
  };
};
