import { ReceiveMessageCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { expect, test } from 'vitest';
import { connect } from '../../../local/cloud/door.ts';
import { operator as atLaptop } from '../../../local/cloud/engine.ts';
import type { EndpointKey } from '../../../functions/endpoints.ts';
import { listQueues } from '../../../functions/http/list-queues.ts';
import { listDeadLetters, redriveDeadLetters } from '../../../functions/watching/dead-letters.ts';
import { operator } from '../../core/samples.ts';
import { askOf } from '../ask.ts';
import { sessionOf } from '../http-event.ts';
import { openLand, settings } from '../land.ts';

const letter = (sequence: number) =>
  JSON.stringify({ detail: { dossier: 'H37.001-261121-0001', sequence, type: 'checks-recorded', at: 'x' } });

const open = async () => {
  const { cloud, clock } = await openLand();
  const sqs = connect(new SQSClient(settings), cloud, atLaptop);
  const create = (name: string) => {
    cloud.queue.ensureQueue(name, {});
    return `${cloud.surroundings.baseUrl}/000000000000/${name}`;
  };
  const consumer = { name: 'moving', queue: create('moving'), deadLetters: create('moving-dead') };
  const other = { name: 'projecting', queue: create('views'), deadLetters: create('views-dead') };
  const tools = { sqs, consumers: [consumer, other], undelivered: create('undelivered') };
  const doing = askOf({
    'GET /v1/dead-letters': listDeadLetters(tools),
    'GET /v1/queues': listQueues(tools),
    'POST /v1/dead-letters/redrive': redriveDeadLetters(tools),
  });
  const ask = async (key: EndpointKey, sent: object = {}) => {
    const { status, body } = await doing(key, {
      session: sessionOf(operator),
      body: key.startsWith('GET') ? undefined : sent,
    });
    return { status, body };
  };
  const send = async (QueueUrl: string, MessageBody: string) =>
    sqs.send(new SendMessageCommand({ QueueUrl, MessageBody }));
  const bodiesIn = async (QueueUrl: string) => {
    const { Messages = [] } = await sqs.send(new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 }));
    return Messages.map(({ Body }) => Body);
  };
  return { clock, consumer, other, undelivered: tools.undelivered, ask, send, bodiesIn };
};

test('dead letters are listed with what they tell of, readable or not', async () => {
  const { consumer, ask, send } = await open();
  await send(consumer.deadLetters, letter(2));
  await send(consumer.deadLetters, 'no JSON at all');
  const { status, body } = await ask('GET /v1/dead-letters');
  expect(status).toBe(200);
  expect(body.items).toHaveLength(2);
  expect(body.items).toContainEqual(
    expect.objectContaining({ consumer: 'moving', dossier: 'H37.001-261121-0001', type: 'checks-recorded' }),
  );
  expect(body.items).toContainEqual({ consumer: 'moving', id: expect.any(String), since: expect.any(String) });
});
test('they go back to their own queue, all of them, and are gone', async () => {
  const { consumer, other, ask, send, bodiesIn } = await open();
  for (let sequence = 1; sequence <= 12; sequence++) await send(consumer.deadLetters, letter(sequence));
  await send(other.deadLetters, letter(99));
  expect(await ask('POST /v1/dead-letters/redrive')).toEqual({ status: 200, body: { moved: 13 } });
  expect(await bodiesIn(other.queue)).toEqual([letter(99)]);
  expect(await bodiesIn(consumer.queue)).not.toContain(letter(99));
  expect(await ask('GET /v1/dead-letters')).toEqual({ status: 200, body: { items: [] } });
  expect(await ask('POST /v1/dead-letters/redrive')).toEqual({ status: 200, body: { moved: 0 } });
});

test('the queues say how much waits, is under way and was given up; one letter goes back by itself', async () => {
  const { clock, consumer, other, undelivered, ask, send, bodiesIn } = await open();
  for (const sequence of [1, 2]) await send(consumer.queue, letter(sequence));
  await bodiesIn(consumer.queue);
  await send(consumer.queue, letter(3));
  for (const sequence of [4, 5]) await send(other.deadLetters, letter(sequence));
  await send(undelivered, letter(6));
  const queues = async () => (await ask('GET /v1/queues')).body;
  expect(await queues()).toMatchObject({
    items: [
      { consumer: 'moving', waiting: 1, underWay: 2, dead: 0 },
      { consumer: 'projecting', waiting: 0, underWay: 0, dead: 2 },
    ],
    undelivered: 1,
  });
  const [{ id }, second] = (await ask('GET /v1/dead-letters')).body.items;
  expect(second).toMatchObject({ consumer: 'projecting' });
  const redrive = async (sent: object) => ask('POST /v1/dead-letters/redrive', sent);
  expect(await redrive({ consumer: 'nobody' })).toMatchObject({ status: 404 });
  expect(await redrive({ id })).toMatchObject({ status: 404 });
  expect(await redrive({ consumer: 'moving' })).toMatchObject({ body: { moved: 0 } });
  // What somebody looks at is hidden from the next look for a second.
  clock.advance(2000);
  expect(await redrive({ consumer: 'projecting', id })).toMatchObject({ body: { moved: 1 } });
  expect(await bodiesIn(other.queue)).toEqual([letter(4)]);
  clock.advance(6000);
  expect((await ask('GET /v1/dead-letters')).body.items).toEqual([second]);
});
