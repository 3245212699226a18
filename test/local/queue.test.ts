import {
  DeleteMessageBatchCommand,
  DeleteMessageCommand,
  ListQueuesCommand,
  ReceiveMessageCommand,
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
    const { clock, sqs, queue, receive, send } = await open(door);
    await send('xin chào');
    const [message] = await receive(queue, { MessageSystemAttributeNames: ['All'] });
    expect(message).toMatchObject({ Body: 'xin chào', Attributes: { ApproximateReceiveCount: '1' } });
    await sqs.send(new DeleteMessageCommand({ QueueUrl: queue, ReceiptHandle: message?.ReceiptHandle }));
    clock.advance(60_000);
    expect(await receive(queue)).toEqual([]);
  },
);

test('queues are listed, and what they cannot be is refused', async () => {
  const { cloud, sqs, queue, dead, receive, send } = await open();
  expect((await sqs.send(new ListQueuesCommand({}))).QueueUrls).toEqual([dead, queue]);
  await expect(receive(`${queue}-none`)).rejects.toMatchObject({ name: 'QueueDoesNotExist' });
  await expect(send('m', { DelaySeconds: 1 })).rejects.toThrow('SendMessage with DelaySeconds is not emulated');
  const MessageAttributes = { kind: { DataType: 'String', StringValue: 'x' } };
  await expect(send('m', { MessageAttributes })).rejects.toThrow('MessageAttributes is not emulated');
  await expect(receive(queue, { WaitTimeSeconds: 20 })).rejects.toThrow('WaitTimeSeconds is not emulated');
  const fifo = JSON.parse('{ "FifoQueue": "true" }');
  expect(() => cloud.queue.ensureQueue('order.fifo', fifo)).toThrow('A queue with FifoQueue is not emulated');
});

test('a queue that delays hands nothing out before its time', async () => {
  const { cloud, clock, queue, receive, send } = await open();
  const rung = vi.fn<(arn: string) => void>();
  cloud.queue.onMessage(rung);
  cloud.queue.ensureQueue('work', { DelaySeconds: '10' });
  await send('m');
  clock.advance(9_000);
  expect([await receive(queue), rung.mock.calls]).toEqual([[], []]);
  clock.advance(1_000);
  expect(rung).toHaveBeenCalledOnce();
  expect(await receive(queue)).toMatchObject([{ Body: 'm' }]);
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
  expect(await receive(dead)).toMatchObject([{ MessageId: first?.MessageId, Body: 'm' }]);
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

test('a receipt deletes nothing once the message was received again', async () => {
  const { clock, sqs, queue, dead, receive, send } = await open();
  await send('m');
  const [first] = await receive(queue);
  clock.advance(60_000);
  const [second] = await receive(queue);
  const remove = (ReceiptHandle?: string) => sqs.send(new DeleteMessageCommand({ QueueUrl: queue, ReceiptHandle }));
  await remove(first?.ReceiptHandle);
  clock.advance(60_000);
  await receive(queue);
  const [dying] = await receive(dead);
  expect([second?.MessageId, dying?.MessageId]).toEqual([first?.MessageId, first?.MessageId]);
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

test('a batch deletes up to ten messages', async () => {
  const { clock, sqs, queue, receive, send } = await open('wire');
  const bodies = Array.from({ length: 10 }, (_, i) => `b${i}`);
  for (const body of bodies) await send(body);
  const received = await receive(queue, { MaxNumberOfMessages: 10 });
  expect(received.map(({ Body }) => Body)).toEqual(bodies);
  const entries = received.map(({ ReceiptHandle }, i) => ({ Id: `d${i}`, ReceiptHandle }));
  const remove = (Entries: typeof entries) => sqs.send(new DeleteMessageBatchCommand({ QueueUrl: queue, Entries }));
  const [entry] = entries;
  const twins = entry ? [entry, entry] : [];
  await expect(remove(twins)).rejects.toMatchObject({ name: 'BatchEntryIdsNotDistinct' });
  await expect(remove([...entries, ...twins])).rejects.toMatchObject({ name: 'TooManyEntriesInBatchRequest' });
  await expect(remove([])).rejects.toMatchObject({ name: 'EmptyBatchRequest' });
  expect((await remove(entries)).Successful).toHaveLength(10);
  clock.advance(60_000);
  expect(await receive(queue)).toEqual([]);
});

test('what is too old is gone', async () => {
  const { clock, queue, receive, send } = await open();
  await send('old');
  clock.advance(4 * 24 * 3600_000 + 1);
  expect(await receive(queue)).toEqual([]);
});
