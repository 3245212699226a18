import { Duration, Stack } from 'aws-cdk-lib';
import { EventBus, Rule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import type { ManagedPolicy } from 'aws-cdk-lib/aws-iam';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { busSource } from '../../events/announced.ts';
import { capabilities, type Capability } from '../../functions/capabilities.ts';
import type { Rights } from '../../functions/rights.ts';
import { heard, type Listener } from '../../functions/heard.ts';
import type { Shape } from '../../functions/shape.ts';
import { acknowledge } from './acknowledge.ts';
import { pauseOf, triesOf } from './patience.ts';
import { allow, type Touchable } from './permissions.ts';

interface Inbox {
  readonly queue: Queue;
  readonly deadLetters: Queue;
}

const deadLetterQueue = (scope: Construct, id: string, queueName: string): Queue => {
  const queue = new Queue(scope, id, {
    queueName,
    enforceSSL: true,
    encryption: QueueEncryption.SQS_MANAGED,
    retentionPeriod: Duration.days(14),
  });
  const last = 'It is where dead letters lie; nothing takes them away but an operator.';
  acknowledge(queue, { 'AwsSolutions-SQS3': last, 'Serverless-SQSRedrivePolicy': last });
  return queue;
};

interface AnnouncementsProps {
  readonly consumers: readonly Listener[];
  /** Begins the name of every queue. */
  readonly prefix: string;
}

/** The province's event bus; every consumer has its own queue, so a slow or failing one delays nobody else. */
export class Announcements extends Construct implements Touchable {
  readonly bus: EventBus;
  /** What the stream and the schedule could not hand over even after all tries. */
  readonly undelivered: Queue;
  readonly #inboxes: ReadonlyMap<Capability, Inbox>;

  constructor(scope: Construct, id: string, { consumers, prefix }: AnnouncementsProps) {
    super(scope, id);
    this.bus = new EventBus(this, 'Bus', { description: 'What happens to dossiers' });
    this.undelivered = deadLetterQueue(this, 'Undelivered', `${prefix}undelivered`);
    this.#inboxes = new Map(consumers.map((name) => [name, this.#inboxOf(name, prefix)]));
  }

  #inboxOf(name: Listener, prefix: string): Inbox {
    const deadLetters = deadLetterQueue(this, `${name}-dead-letters`, `${prefix}${name}-dead-letters`);
    const shape: Shape = capabilities[name];
    const { queue: wanted } = shape;
    const queue = new Queue(this, name, {
      queueName: `${prefix}${name}`,
      enforceSSL: true,
      encryption: QueueEncryption.SQS_MANAGED,
      deadLetterQueue: { queue: deadLetters, maxReceiveCount: triesOf(shape) },
      visibilityTimeout: Duration.seconds(pauseOf(shape)),
      ...(wanted === undefined ? {} : { deliveryDelay: Duration.seconds(wanted.delaySeconds) }),
    });
    new Rule(this, `${name}-rule`, {
      eventBus: this.bus,
      description: `What happens to dossiers, for ${name}`,
      eventPattern: { source: [busSource], detailType: [...heard[name]] },
      targets: [
        new SqsQueue(queue, { deadLetterQueue: deadLetters, retryAttempts: 185, maxEventAge: Duration.hours(24) }),
      ],
    });
    return { queue, deadLetters };
  }

  inbox(name: Capability): Inbox {
    const inbox = this.#inboxes.get(name);
    if (inbox === undefined) throw new Error(`${name} does not listen to the bus`);
    return inbox;
  }

  get inboxes(): [Capability, Inbox][] {
    return [...this.#inboxes];
  }

  /** The setting QUEUES: who listens, and where what they could not take lies. */
  get addresses(): string {
    return Stack.of(this).toJsonString(
      this.inboxes.map(([name, { queue, deadLetters }]) => ({
        name,
        queue: queue.queueUrl,
        deadLetters: deadLetters.queueUrl,
      })),
    );
  }

  grant(policy: ManagedPolicy, { bus, queues, deadLetters, undelivered }: Rights): void {
    const inboxes = [...this.#inboxes.values()];
    allow(policy, { service: 'events', actions: bus, resources: [this.bus.eventBusArn] });
    allow(policy, { service: 'sqs', actions: queues, resources: inboxes.map(({ queue }) => queue.queueArn) });
    allow(policy, {
      service: 'sqs',
      actions: deadLetters,
      resources: inboxes.map((inbox) => inbox.deadLetters.queueArn),
    });
    allow(policy, { service: 'sqs', actions: undelivered, resources: [this.undelivered.queueArn] });
  }
}
