import {
  DeleteMessageCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
  type Message,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import * as z from 'zod/mini';
import { Refusal } from '../../core/refusal.ts';
import { Announced, AnnouncedForm } from '../../events/announced.ts';
import type { DeadLetters, Redriven } from '../answers/lists.ts';
import type { Handler } from '../edge/reply.ts';
import { bodyAs } from '../edge/request.ts';
import { RedriveBody } from '../http/bodies.ts';

/** A consumer of the bus with its queue and the place of its dead letters. */
export const Consumer = z.object({ name: z.string(), queue: z.string(), deadLetters: z.string() });
export type Consumer = z.infer<typeof Consumer>;

export interface DeadLetterTools {
  readonly sqs: SQSClient;
  readonly consumers: readonly Consumer[];
}

const Letter = z.object({ detail: z.union([Announced, AnnouncedForm]) });

/** What a letter tells of; nothing when nobody can read it, which may be why it is dead. */
const announcedIn = (body = ''): Partial<Announced> | undefined => {
  try {
    const { detail } = Letter.parse(JSON.parse(body));
    return 'form' in detail ? { type: detail.type, at: detail.at } : detail;
  } catch {
    return undefined;
  }
};

const sinceOf = (sent: string | undefined): { since?: string } =>
  sent === undefined ? {} : { since: new Date(Number(sent)).toISOString() };

const receive = async ({ sqs }: DeadLetterTools, queue: string, hideSeconds: number): Promise<Message[]> => {
  const { Messages } = await sqs.send(
    new ReceiveMessageCommand({
      QueueUrl: queue,
      MaxNumberOfMessages: 10,
      VisibilityTimeout: hideSeconds,
      MessageSystemAttributeNames: ['SentTimestamp'],
    }),
  );
  return Messages ?? [];
};

/** Deliveries that failed for good, as far as one look finds them; it hides none from the next, or from being given back. */
export const listDeadLetters =
  (tools: DeadLetterTools): Handler<DeadLetters> =>
  async () => {
    const lists = await Promise.all(
      tools.consumers.map(async ({ name, deadLetters }) =>
        (await receive(tools, deadLetters, 0)).map(({ MessageId, Body, Attributes }) => ({
          consumer: name,
          id: MessageId,
          ...sinceOf(Attributes?.SentTimestamp),
          ...announcedIn(Body),
        })),
      ),
    );
    return { status: 200, body: { items: lists.flat() } };
  };

/** At most this many rounds of ten; the operator may ask again. */
const rounds = 50;

/** Seconds for which a letter is hidden from the next look while it is given back, or while another is looked for. */
const [hidden, passedOver] = [60, 5];

/**
 * Gives dead letters back to their consumers: all, those of one, or one of them. A letter is deleted only after its queue
 * has taken it.
 */
export const redriveDeadLetters =
  (tools: DeadLetterTools): Handler<Redriven> =>
  async (request) => {
    const { consumer, id } = bodyAs(request, RedriveBody);
    const chosen = tools.consumers.filter(({ name }) => consumer === undefined || name === consumer);
    if (chosen.length === 0 || (id !== undefined && consumer === undefined)) throw new Refusal('not-found');
    let moved = 0;
    for (const { queue, deadLetters } of chosen) {
      for (let round = 0; round < rounds; round++) {
        const letters = await receive(tools, deadLetters, id === undefined ? hidden : passedOver);
        if (letters.length === 0) break;
        const wanted = letters.filter(({ MessageId }) => id === undefined || MessageId === id);
        for (const { Body, ReceiptHandle } of wanted) {
          await tools.sqs.send(new SendMessageCommand({ QueueUrl: queue, MessageBody: Body ?? '' }));
          await tools.sqs.send(new DeleteMessageCommand({ QueueUrl: deadLetters, ReceiptHandle }));
          moved++;
        }
        if (id !== undefined && wanted.length > 0) break;
      }
    }
    return { status: 200, body: { moved } };
  };
