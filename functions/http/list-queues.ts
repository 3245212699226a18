import { GetQueueAttributesCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { QueueList } from '../answers/lists.ts';
import type { Handler } from '../edge/reply.ts';
import type { DeadLetterTools } from '../watching/dead-letters.ts';

interface QueueTools extends DeadLetterTools {
  /** Where what the stream and the schedule could not hand over lies. */
  readonly undelivered: string;
}

const counts = {
  waiting: 'ApproximateNumberOfMessages',
  /** Handed out, and neither done nor given up. */
  underWay: 'ApproximateNumberOfMessagesNotVisible',
  /** Not handed out before its time. */
  delayed: 'ApproximateNumberOfMessagesDelayed',
} as const;

const countsOf = async (sqs: SQSClient, queue: string) => {
  const { Attributes = {} } = await sqs.send(
    new GetQueueAttributesCommand({ QueueUrl: queue, AttributeNames: Object.values(counts) }),
  );
  const count = (name: keyof typeof counts): number => Number(Attributes[counts[name]] ?? 0);
  return { waiting: count('waiting') + count('delayed'), underWay: count('underWay') };
};

/** How much waits for whoever hears of what happens to dossiers, and how much was given up; as far as the queues know. */
export const listQueues =
  ({ sqs, consumers, undelivered }: QueueTools): Handler<QueueList> =>
  async (request) => {
    const items = await Promise.all(
      consumers.map(async ({ name, queue, deadLetters }) => {
        const [open, dead] = await Promise.all([countsOf(sqs, queue), countsOf(sqs, deadLetters)]);
        return { consumer: name, ...open, dead: dead.waiting + dead.underWay };
      }),
    );
    const lost = await countsOf(sqs, undelivered);
    return {
      status: 200,
      body: { at: new Date(request.at).toISOString(), items, undelivered: lost.waiting + lost.underWay },
    };
  };
