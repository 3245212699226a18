import { ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { expect, test } from 'vitest';
import { Announced } from '../../../events/announced.ts';
import { begun, refused, unsent } from '../../../core/sync.ts';
import { createSyncStore } from '../../../functions/sync/sync-store.ts';
import { synchroniseAgain } from '../../../functions/http/synchronise-again.ts';
import { connect } from '../../../local/cloud/door.ts';
import { operator as atLaptop } from '../../../local/cloud/engine.ts';
import { officer, operator, saturday } from '../../core/samples.ts';
import { askOf } from '../ask.ts';
import { openHouse } from '../house.ts';
import { sessionOf } from '../http-event.ts';
import { settings } from '../land.ts';
import { told } from './told.ts';

/** A dossier that the portal does not accept. */
const openRefused = async () => {
  const house = await openHouse();
  const code = await house.submitted();
  const syncs = createSyncStore(house.dynamodb, 'dossiers', 'views');
  const sending = begun(unsent, 1, saturday);
  if (sending === undefined) throw new Error('sending may not begin');
  await syncs.keep(code, unsent, sending);
  await syncs.keep(code, sending, refused(sending, 'TU_CHOI', saturday));
  return { ...house, code };
};

test('staff see how far the portal knows of a dossier; its applicant does not', async () => {
  const { ask, code, session } = await openRefused();
  const seen = async (by: typeof session) =>
    (await ask('GET /v1/dossiers/{code}', { session: by, path: { code } })).body;
  const synchronisation = { state: 'failed', error: 'TU_CHOI', at: new Date(saturday).toISOString() };
  expect(await seen(sessionOf(officer))).toMatchObject({ synchronisation });
  expect(await seen(sessionOf(operator))).toMatchObject({ synchronisation });
  expect(await seen(session)).not.toHaveProperty('synchronisation');
});

test('a dossier of which nothing was sent yet is pending', async () => {
  const { ask, submitted } = await openHouse();
  const code = await submitted();
  const { body } = await ask('GET /v1/dossiers/{code}', { session: sessionOf(officer), path: { code } });
  expect(body.synchronisation).toEqual({ state: 'pending' });
});

test('the operator has what is not accepted as a list, and nobody has it twice', async () => {
  const { ask, code, dynamodb } = await openRefused();
  const syncs = createSyncStore(dynamodb, 'dossiers', 'views');
  const list = async (query: Record<string, string> = {}) =>
    (await ask('GET /v1/unsynchronised', { session: sessionOf(operator), query })).body;
  const at = new Date(saturday).toISOString();
  expect(await list()).toEqual({ items: [{ code, error: 'TU_CHOI', at, version: 1 }] });
  const other = told(1, 1).code;
  await syncs.keep(other, unsent, { ...unsent, state: 'failed', revision: 1, error: 'KHAC', sent: 1, at });
  const first = await list({ limit: '1' });
  const second = await list({ limit: '1', cursor: String(first.next) });
  expect([...first.items, ...second.items]).toHaveLength(2);
  expect(second).not.toHaveProperty('next');
});

test('the operator has the portal told once more', async () => {
  const { code, cloud, dossiers } = await openRefused();
  const sqs = connect(new SQSClient(settings), cloud, atLaptop);
  cloud.queue.ensureQueue('syncing', {});
  const queue = `${cloud.surroundings.baseUrl}/000000000000/syncing`;
  const consumers = [{ name: 'syncing', queue, deadLetters: 'none' }];
  const ask = askOf({ 'POST /v1/dossiers/{code}/synchronisation': synchroniseAgain({ sqs, consumers, dossiers }) });
  const again = async (path: string) =>
    ask('POST /v1/dossiers/{code}/synchronisation', { session: sessionOf(operator), path: { code: path } });
  expect(await again(code)).toMatchObject({ status: 204 });
  expect(await again('H37.001-261121-9999')).toMatchObject({ status: 404 });
  const { Messages = [] } = await sqs.send(new ReceiveMessageCommand({ QueueUrl: queue, MaxNumberOfMessages: 10 }));
  expect(Messages.map(({ Body = '' }) => Announced.parse(JSON.parse(Body).detail))).toMatchObject([
    { dossier: code, sequence: 1 },
  ]);
});
