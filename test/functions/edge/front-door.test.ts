import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { mockClient } from 'aws-sdk-client-mock';
import { expect, test } from 'vitest';
import { createFrontDoor } from '../../../functions/edge/front-door.ts';
import { requestOf } from '../../../functions/edge/request.ts';
import { doorHeader } from '../../../functions/settings.ts';
import { saturday } from '../../core/samples.ts';
import { httpEvent } from '../http-event.ts';
import { settings } from '../land.ts';

const missing = Object.assign(new Error('no such stage'), { name: 'ResourceNotFoundException' });

/** The secret with its versions, and a door that has asked for none yet. */
const openDoor = (current: string, previous?: string) => {
  const client = new SecretsManagerClient(settings);
  const secrets = mockClient(client);
  const turn = (now: string, before?: string) => {
    secrets.on(GetSecretValueCommand, { VersionStage: 'AWSCURRENT' }).resolves({ SecretString: now });
    const old = secrets.on(GetSecretValueCommand, { VersionStage: 'AWSPREVIOUS' });
    if (before === undefined) old.rejects(missing);
    else old.resolves({ SecretString: before });
  };
  turn(current, previous);
  let now = saturday;
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
  later(60_000);
  expect([await comesIn('third'), await comesIn('second'), await comesIn('first')]).toEqual(['in', 'in', 'wrong-door']);
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
