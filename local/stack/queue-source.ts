import * as z from 'zod';
import { createPump, queueUrl, reportedFailures, type QueueMapping, type SourcePlace } from './event-source.ts';

const Message = z.object({
  MessageId: z.string(),
  ReceiptHandle: z.string(),
  Body: z.string(),
  MD5OfBody: z.string().optional(),
  Attributes: z.record(z.string(), z.string()).default({}),
  /** The house's messages have none. */
  MessageAttributes: z.strictObject({}).default({}),
});
const Received = z.object({ Messages: z.array(Message).default([]) });

/** A message as functions receive it. */
const recordOf = (message: z.infer<typeof Message>, eventSourceARN: string) => ({
  messageId: message.MessageId,
  receiptHandle: message.ReceiptHandle,
  body: message.Body,
  attributes: message.Attributes,
  messageAttributes: message.MessageAttributes,
  md5OfBody: message.MD5OfBody,
  eventSource: 'aws:sqs',
  eventSourceARN,
  awsRegion: eventSourceARN.split(':')[3],
});

/**
 * Hands a queue to a function. What the function does not finish stays in the queue, comes back after the visibility
 * timeout and ends in the queue's own dead-letter queue. Returns what to call when messages may be there.
 */
export const createQueueSource = (mapping: QueueMapping, place: SourcePlace): (() => void) => {
  const { functions, execute, iam } = place;
  const { arn: functionArn, role, name } = functions.spec(mapping.FunctionName);
  const QueueUrl = queueUrl(place, mapping.EventSourceArn);

  const receive = async (): Promise<z.infer<typeof Message>[]> => {
    const all = { MessageSystemAttributeNames: ['All'], MessageAttributeNames: ['All'] };
    const input = { QueueUrl, MaxNumberOfMessages: mapping.BatchSize, ...all };
    return Received.parse(await execute('sqs', 'ReceiveMessage', input, role)).Messages;
  };

  const drain = async (): Promise<void> => {
    for (let messages = await receive(); messages.length > 0; messages = await receive()) {
      const Records = messages.map((message) => recordOf(message, mapping.EventSourceArn));
      const answer = await functions.invoke(functionArn, { Records });
      const failures = 'error' in answer ? undefined : reportedFailures(answer.payload);
      const Entries = messages
        .filter(({ MessageId }) => failures?.includes(MessageId) === false)
        .map(({ MessageId, ReceiptHandle }) => ({ Id: MessageId, ReceiptHandle }));
      if (Entries.length > 0) await execute('sqs', 'DeleteMessageBatch', { QueueUrl, Entries }, role);
    }
  };

  iam.check({ service: 'sqs', operation: 'GetQueueAttributes', input: { QueueUrl }, caller: role });
  return createPump(drain, `queue of ${name}`, place);
};
