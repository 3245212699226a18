import { GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { expect, test } from 'vitest';
import { openHouse } from '../house.ts';

const opened = ['checks-recorded', 'task-opened'] as const;

test('the log of a dossier is shown with its chain, without what is sealed', async () => {
  const { ask, session, submitted, happened } = await openHouse();
  const code = await submitted();
  await happened(code, ...opened);
  const { body } = await ask('GET /v1/dossiers/{code}/events', { session, path: { code } });
  expect(body).toMatchObject({ dossier: code, intact: true });
  expect(body.items.map(({ sequence, type }: { sequence: number; type: string }) => `${sequence} ${type}`)).toEqual([
    '1 dossier-submitted',
    '2 checks-recorded',
    '3 task-opened',
  ]);
  expect(JSON.stringify(body)).not.toContain('sealed');
});

test('a log that somebody changed behind our back says so', async () => {
  const { ask, session, submitted, happened, dynamodb } = await openHouse();
  const code = await submitted();
  await happened(code, ...opened);
  const Key = marshall({ pk: `D#${code}`, sk: 'E#000002' });
  const { Item = {} } = await dynamodb.send(new GetItemCommand({ TableName: 'dossiers', Key }));
  const recorded = unmarshall(Item);
  const event = { ...recorded['event'], at: '2026-11-20T00:00:00.000Z' };
  await dynamodb.send(new PutItemCommand({ TableName: 'dossiers', Item: marshall({ ...recorded, event }) }));
  expect((await ask('GET /v1/dossiers/{code}/events', { session, path: { code } })).body.intact).toBe(false);
});
