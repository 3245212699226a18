import * as z from 'zod';
import { createPump, reportedFailures, type EventSourceMapping, type SourcePlace } from './event-source.ts';

const Attribute = z.object({ DataType: z.string(), StringValue: z.string().optional() });
const Received = z.object({
  Messages: z
    .array(
      z.object({
        MessageId: z.string(),
        ReceiptHandle: z.string(),
        Body: z.string(),
        MD5OfBody: z.string().optional(),
        Attributes: z.record(z.string(), z.string()).default({}),
        MessageAttributes: z.record(z.string(), Attribute).default({}),
      }),
    )
    .default([]),
});
type Message = z.infer<typeof Received>['Messages'][number];

const recordOf = (
  message: Message,
  queueArn: string,
  region: string,
): { messageId: string } & Record<string, unknown> => ({
  messageId: message.MessageId,
  receiptHandle: message.ReceiptHandle,
  body: message.Body,
  attributes: message.Attributes,
  messageAttributes: Object.fromEntries(
    Object.entries(message.MessageAttributes).map(([name, { DataType: dataType, StringValue: stringValue }]) => [
      name,
      { stringValue, stringListValues: [], binaryListValues: [], dataType },
    ]),
  ),
  md5OfBody: message.MD5OfBody,
  eventSource: 'aws:sqs',
  eventSourceARN: queueArn,
  awsRegion: region,
});

/** A body that is JSON is matched as JSON, as filters of queues do. */
const matchable = (record: Record<string, unknown>): object => {
  try {
    const body: unknown = JSON.parse(String(record['body']));
    return { ...record, body };
  } catch {
    return record;
  }
};

/**
 * Hands a queue to a function. What the function does not finish stays in the queue, comes back after the visibility
 * timeout and ends in the queue's own dead-letter queue. Returns what to call when messages may be there.
 */
export const createQueueSource = (
  mapping: EventSourceMapping,
  wanted: (record: object) => boolean,
  place: SourcePlace,
): (() => void) => {
  const { functions, execute, iam } = place;
  const { arn: functionArn, role, name } = functions.spec(mapping.FunctionName);
  const [, , , region = '', account = '', queue = ''] = mapping.EventSourceArn.split(':');
  const QueueUrl = `${place.cloudUrl}/${account}/${queue}`;

  const receive = async (): Promise<Message[]> => {
    const input = {
      QueueUrl,
      MaxNumberOfMessages: Math.min(mapping.BatchSize ?? 10, 10),
      MessageSystemAttributeNames: ['All'],
      MessageAttributeNames: ['All'],
    };
    return Received.parse(await execute('sqs', 'ReceiveMessage', input, role)).Messages;
  };

  const failuresAmong = async (records: readonly { messageId: string }[]): Promise<ReadonlySet<string>> => {
    const all = records.map(({ messageId }) => messageId);
    if (all.length === 0) return new Set();
    const answer = await functions.invoke(functionArn, { Records: records });
    return new Set('error' in answer ? all : (reportedFailures(mapping, answer.payload) ?? all));
  };

  const drain = async (): Promise<void> => {
    for (let messages = await receive(); messages.length > 0; messages = await receive()) {
      const records = messages.map((message) => recordOf(message, mapping.EventSourceArn, region));
      const failures = await failuresAmong(records.filter((record) => wanted(matchable(record))));
      const Entries = messages
        .filter(({ MessageId }) => !failures.has(MessageId))
        .map(({ MessageId, ReceiptHandle }) => ({ Id: MessageId, ReceiptHandle }));
      if (Entries.length > 0) await execute('sqs', 'DeleteMessageBatch', { QueueUrl, Entries }, role);
    }
  };

  iam.check({ service: 'sqs', operation: 'GetQueueAttributes', input: { QueueUrl }, caller: role });
  return createPump(drain, `queue of ${name}`, place);
};
