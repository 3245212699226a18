import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { Announced } from '../../events/announced.ts';
import type { Consumer } from '../watching/dead-letters.ts';

/** Has a linked matter looked at though nothing has happened to its dossiers: through the queue of whoever follows them. */
export const createLookAgain = (tools: {
  readonly sqs: SQSClient;
  readonly consumers: readonly Consumer[];
  readonly now: () => number;
}) => {
  const { queue } = tools.consumers.find(({ name }) => name === 'linking') ?? {};
  return async (code: string): Promise<void> => {
    if (queue === undefined) throw new Error('nobody follows linked matters');
    const detail: Announced = { dossier: code, sequence: 0, type: 'look', at: new Date(tools.now()).toISOString() };
    await tools.sqs.send(new SendMessageCommand({ QueueUrl: queue, MessageBody: JSON.stringify({ detail }) }));
  };
};
