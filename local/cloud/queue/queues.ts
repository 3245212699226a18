import { documentsOf } from '../documents.ts';
import { AwsError, type Surroundings } from '../engine.ts';
import { onlyMembers, required } from '../parameters.ts';

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
  const kept = documentsOf<{ name: string; attributes: object }>(store, 'sqs queue');
  return {
    ensure: (name: string, attributes: object): void => {
      onlyMembers('A queue', attributes, known);
      kept.put(name, { name, attributes });
    },
    /** By URL, ARN or bare name. */
    get: (address: string | undefined): Queue => {
      const found = kept.find(nameOf(required(address, 'QueueUrl', 'MissingParameter')));
      if (!found) throw new AwsError('QueueDoesNotExist', 'The specified queue does not exist.');
      const attributes: Queue['attributes'] = { ...defaults, ...found.attributes };
      const policy: { deadLetterTargetArn?: string; maxReceiveCount?: number | string } = JSON.parse(
        attributes.RedrivePolicy ?? '{}',
      );
      const { deadLetterTargetArn: target, maxReceiveCount: most } = policy;
      const redrive = target === undefined ? undefined : { target: nameOf(target), most: Number(most) };
      return { name: found.name, attributes, redrive };
    },
    names: (): string[] => kept.all().map(({ name }) => name),
  };
};
