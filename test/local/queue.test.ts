import {
  ChangeMessageVisibilityCommand,
  DeleteMessageBatchCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  ListQueuesCommand,
  ReceiveMessageCommand,
  SendMessageBatchCommand,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { expect, test, vi } from 'vitest';
import { connect } from '../../local/cloud/door.ts';
import { operator } from '../../local/cloud/engine.ts';
import { openLoopback } from './loopback.ts';

type Door = 'wire' | 'in process';

const open = async (door: Door = 'in process') => {
  const { cloud, clock, client } = await openLoopback();
  const sqs = door === 'wire' ? new SQSClient(client) : connect(new SQSClient(client), cloud, operator);
  const urlOf = (name: string): string => `${cloud.surroundings.baseUrl}/000000000000/${name}`;
  const [queue, dead] = [urlOf('work'), urlOf('dead')];
  const deadLetterTargetArn = 'arn:aws:sqs:ap-southeast-1:000000000000:dead';
  const RedrivePolicy = JSON.stringify({ deadLetterTargetArn, maxReceiveCount: 2 });
  cloud.queue.ensureQueue('dead', {});
  cloud.queue.ensureQueue('work', { VisibilityTimeout: '60', RedrivePolicy });
  const receive = async (QueueUrl: string, more: object = {}) =>
    (await sqs.send(new ReceiveMessageCommand({ QueueUrl, ...more }))).Messages ?? [];
  const send = (MessageBody: string, more: object = {}) =>
    sqs.send(new SendMessageCommand({ QueueUrl: queue, MessageBody, ...more }));
  return { cloud, clock, sqs, queue, dead, receive, send };
};

test.each<Door>(['wire', 'in process'])(
  'a message is sent, received and deleted, through the door: %s',
  async (door) => {
    const { sqs, queue, receive, send } = await open(door);
    await send('xin chào', { MessageAttributes: { kind: { DataType: 'String', StringValue: 'thử' } } });
    const [message] = await receive(queue, { MessageAttributeNames: ['All'], MessageSystemAttributeNames: ['All'] });
    expect(message).toMatchObject({
      Body: 'xin chào',
      MessageAttributes: { kind: { StringValue: 'thử' } },
      Attributes: { ApproximateReceiveCount: '1' },
    });
    await sqs.send(new DeleteMessageCommand({ QueueUrl: queue, ReceiptHandle: message?.ReceiptHandle }));
    const counts = new GetQueueAttributesCommand({ QueueUrl: queue, AttributeNames: ['All'] });
    const { Attributes } = await sqs.send(counts);
    expect(Attributes).toMatchObject({ ApproximateNumberOfMessages: '0', ApproximateNumberOfMessagesNotVisible: '0' });
  },
);

test('queues are listed, and what they cannot be is refused', async () => {
  const { cloud, sqs, queue, dead, receive, send } = await open();
  expect((await sqs.send(new ListQueuesCommand({}))).QueueUrls).toEqual([dead, queue]);
  await expect(receive(`${queue}-none`)).rejects.toMatchObject({ name: 'QueueDoesNotExist' });
  await expect(send('m', { DelaySeconds: 1 })).rejects.toThrow('SendMessage with DelaySeconds is not emulated');
  await expect(receive(queue, { WaitTimeSeconds: 20 })).rejects.toThrow('WaitTimeSeconds is not emulated');
  const fifo = JSON.parse('{ "FifoQueue": "true" }');
  expect(() => cloud.queue.ensureQueue('order.fifo', fifo)).toThrow('A queue with FifoQueue is not emulated');
});

test('a received message hides until its time is over; the third receiver is the dead-letter queue', async () => {
  const { clock, queue, dead, receive, send } = await open();
  await send('m');
  const [first] = await receive(queue);
  expect(await receive(queue)).toEqual([]);
  clock.advance(60_000);
  const [second] = await receive(queue);
  expect(second?.MessageId).toBe(first?.MessageId);
  expect(second?.ReceiptHandle).not.toBe(first?.ReceiptHandle);
  clock.advance(60_000);
  expect(await receive(queue)).toEqual([]);
  const [last] = await receive(dead, { MessageSystemAttributeNames: ['All'] });
  expect(last?.Attributes?.['DeadLetterQueueSourceArn']).toContain(':work');
});

test('spent messages do not hide a fresh one; one that stays visible is received once a call', async () => {
  const { clock, queue, dead, receive, send } = await open();
  await send('spent');
  for (const _ of [1, 2]) {
    await receive(queue);
    clock.advance(60_000);
  }
  await send('fresh');
  const peek = { VisibilityTimeout: 0, MaxNumberOfMessages: 1 };
  expect((await receive(queue, peek)).map(({ Body }) => Body)).toEqual(['fresh']);
  expect((await receive(queue, { ...peek, MaxNumberOfMessages: 10 })).map(({ Body }) => Body)).toEqual(['fresh']);
  expect((await receive(dead)).map(({ Body }) => Body)).toEqual(['spent']);
});

test('visibility can be given back or prolonged by who holds the receipt', async () => {
  const { clock, sqs, queue, receive, send } = await open();
  await send('m');
  const [message] = await receive(queue);
  const change = (VisibilityTimeout: number, ReceiptHandle = message?.ReceiptHandle) =>
    sqs.send(new ChangeMessageVisibilityCommand({ QueueUrl: queue, ReceiptHandle, VisibilityTimeout }));
  await change(600);
  clock.advance(120_000);
  expect(await receive(queue)).toEqual([]);
  await change(0);
  expect(await receive(queue)).toHaveLength(1);
  await expect(change(0)).rejects.toMatchObject({ name: 'MessageNotInflight' });
});

test('listeners hear of a message when it can be received', async () => {
  const { cloud, clock, queue, receive, send } = await open();
  const heard: string[] = [];
  cloud.queue.onMessage((arn) => heard.push(arn));
  await send('now');
  await vi.waitFor(() => expect(heard).toHaveLength(1));
  expect(heard[0]).toMatch(/:work$/);
  await receive(queue);
  clock.advance(60_000);
  await vi.waitFor(() => expect(heard).toHaveLength(2));
});

const entries = (count: number) => Array.from({ length: count }, (_, i) => ({ Id: `i${i}`, MessageBody: `b${i}` }));

test('batches carry up to ten messages', async () => {
  const { sqs, queue, receive } = await open('wire');
  const send = (Entries: { Id: string; MessageBody: string }[]) =>
    sqs.send(new SendMessageBatchCommand({ QueueUrl: queue, Entries }));
  expect((await send(entries(10))).Successful).toHaveLength(10);
  const received = await receive(queue, { MaxNumberOfMessages: 10 });
  expect(received.map(({ Body }) => Body)).toEqual(entries(10).map(({ MessageBody }) => MessageBody));
  const Entries = received.map(({ ReceiptHandle }, i) => ({ Id: `d${i}`, ReceiptHandle }));
  expect((await sqs.send(new DeleteMessageBatchCommand({ QueueUrl: queue, Entries }))).Successful).toHaveLength(10);
  await expect(send(entries(11))).rejects.toMatchObject({ name: 'TooManyEntriesInBatchRequest' });
  await expect(send([])).rejects.toMatchObject({ name: 'EmptyBatchRequest' });
  const twins = entries(2).map((entry) => ({ ...entry, Id: 'same' }));
  await expect(send(twins)).rejects.toMatchObject({ name: 'BatchEntryIdsNotDistinct' });
});

test('what is too old is gone', async () => {
  const { clock, queue, receive, send } = await open();
  await send('old');
  clock.advance(4 * 24 * 3600_000 + 1);
  expect(await receive(queue)).toEqual([]);
});
