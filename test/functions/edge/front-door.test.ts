import { once } from 'node:events';
import { createServer } from 'node:http';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { mockClient } from 'aws-sdk-client-mock';
import { expect, onTestFinished, test } from 'vitest';
import { createFrontDoor } from '../../../functions/edge/front-door.ts';
import { requestOf } from '../../../functions/edge/request.ts';
import { doorHeader } from '../../../functions/settings.ts';
import { saturday } from '../../core/samples.ts';
import { httpEvent } from '../http-event.ts';
import { settings } from '../land.ts';

const missing = Object.assign(new Error('no such stage'), { name: 'ResourceNotFoundException' });

const minute = 60_000;
const day = 24 * 60 * minute;

/** The secret with its versions, changed when the test begins, and a door that has asked for none yet. */
const openDoor = (current: string, previous?: string) => {
  const client = new SecretsManagerClient(settings);
  const secrets = mockClient(client);
  let now = saturday;
  const turn = (value: string, before?: string) => {
    const CreatedDate = new Date(now);
    secrets.on(GetSecretValueCommand, { VersionStage: 'AWSCURRENT' }).resolves({ SecretString: value, CreatedDate });
    const old = secrets.on(GetSecretValueCommand, { VersionStage: 'AWSPREVIOUS' });
    if (before === undefined) old.rejects(missing);
    else old.resolves({ SecretString: before });
  };
  turn(current, previous);
  const door = createFrontDoor(client, 'door', () => now);
  const comesIn = async (secret?: string): Promise<unknown> => {
    const shown = secret === undefined ? {} : { [doorHeader]: secret };
    return door(httpEvent('GET /v1/procedures', { headers: shown })).then(
      () => 'in',
      (error: unknown) => Reflect.get(Object(error), 'code') ?? error,
    );
  };
  return { secrets, turn, comesIn, later: (ms: number) => void (now += ms), calls: () => secrets.calls().length };
};

test('the secret is asked for once, at the first request that shows one', async () => {
  const { comesIn, calls } = openDoor('new');
  expect([await comesIn(), calls()]).toEqual(['wrong-door', 0]);
  expect([await comesIn('new'), await comesIn('new'), calls()]).toEqual(['in', 'in', 2]);
});

test('the version before counts too, and one that came after is taken over', async () => {
  const { comesIn, turn, later } = openDoor('second', 'first');
  expect([await comesIn('first'), await comesIn('second')]).toEqual(['in', 'in']);
  turn('third', 'second');
  later(minute);
  expect([await comesIn('third'), await comesIn('second'), await comesIn('first')]).toEqual(['in', 'in', 'wrong-door']);
});

test('a changed secret shuts the one before out after a day, and what is no longer a version within minutes', async () => {
  const { comesIn, turn, later, calls } = openDoor('leaked');
  expect(await comesIn('leaked')).toBe('in');
  turn('new', 'leaked');
  later(5 * minute);
  expect([await comesIn('leaked'), await comesIn('new')]).toEqual(['in', 'in']);
  later(day - 5 * minute - 1);
  expect(await comesIn('leaked')).toBe('in');
  later(5 * minute);
  const before = calls();
  expect([await comesIn('new'), await comesIn('leaked'), calls() - before]).toEqual(['in', 'wrong-door', 1]);
  turn('newer', 'newest of yesterday');
  later(5 * minute - 1);
  expect(await comesIn('new')).toBe('in');
  later(1);
  expect([await comesIn('new'), await comesIn('newer')]).toEqual(['wrong-door', 'in']);
});

test('with its label taken away the version before is shut out within minutes', async () => {
  const { comesIn, turn, later } = openDoor('new', 'leaked');
  expect(await comesIn('leaked')).toBe('in');
  turn('new');
  later(5 * minute);
  expect([await comesIn('leaked'), await comesIn('new')]).toEqual(['wrong-door', 'in']);
});

test('what is known holds while the secret cannot be read, and it is asked for once a minute', async () => {
  const { comesIn, secrets, turn, later, calls } = openDoor('right');
  expect(await comesIn('right')).toBe('in');
  secrets.on(GetSecretValueCommand).rejects(new Error('down'));
  later(5 * minute);
  const before = calls();
  for (let request = 0; request < 10; request++) expect(await comesIn('right')).toBe('in');
  expect(calls() - before).toBe(1);
  later(minute);
  expect([await comesIn('right'), calls() - before]).toEqual(['in', 2]);
  turn('new');
  later(minute);
  expect([await comesIn('right'), await comesIn('new')]).toEqual(['wrong-door', 'in']);
});

test('a Secrets Manager that says nothing is waited for no longer than our patience', async () => {
  const server = createServer(() => undefined).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  const silent = new SecretsManagerClient({ ...settings, endpoint: `http://127.0.0.1:${address.port}` });
  const door = createFrontDoor(silent, 'door', Date.now, 50);
  const event = httpEvent('GET /v1/procedures', { headers: { [doorHeader]: 'right' } });
  await expect(door(event)).rejects.toMatchObject({ name: 'AbortError' });
});

test('whoever guesses makes us ask once a minute at most', async () => {
  const { comesIn, calls, later } = openDoor('right');
  for (let guess = 0; guess < 50; guess++) expect(await comesIn(`guess ${guess}`)).toBe('wrong-door');
  expect(calls()).toBe(2);
  later(59_999);
  expect([await comesIn('guess'), await comesIn('right'), calls()]).toEqual(['wrong-door', 'in', 2]);
});

test('while the secret cannot be read nobody is let in, and the next request asks again', async () => {
  const { comesIn, secrets, turn } = openDoor('right');
  secrets.on(GetSecretValueCommand).rejects(new Error('down'));
  expect(await comesIn('right')).toMatchObject({ message: 'down' });
  turn('right');
  expect(await comesIn('right')).toBe('in');
});

test('handlers are not shown the secret', () => {
  const headers = { [doorHeader]: 'right', accept: 'text/html' };
  expect(requestOf(httpEvent('GET /v1/procedures', { headers }), saturday).headers).not.toHaveProperty(doorHeader);
});
