import { expect, test, vi } from 'vitest';
import { openSync } from './land.ts';

const minute = 60_000;

test('one sign-in serves many dossiers, and another one follows when the session is over', async () => {
  const { change, asked, clock } = await openSync();
  await change(1, 1);
  await change(2, 2);
  expect(asked().filter((path) => path === '/login')).toHaveLength(1);
  clock.advance(31 * minute);
  expect(await change(3, 4)).toBe('acknowledged');
  expect(asked().slice(-4)).toEqual(['/service', '/login', '/service', '/service']);
});

test('a wrong password is no fault of the dossier: it waits, and the next password is read anew', async () => {
  const password = vi.fn<() => Promise<string>>().mockResolvedValueOnce('wrong');
  const { change, again, world, sync, listed } = await openSync({ password });
  password.mockResolvedValue(world.clients.nationalPortal.clientSecret);
  await expect(change(1, 1)).rejects.toMatchObject({ name: 'PortalUnavailable' });
  expect(await sync()).toMatchObject({ state: 'pending', error: 'refused' });
  expect(await listed()).toEqual([]);
  expect(await again()).toBe('acknowledged');
  expect(password).toHaveBeenCalledTimes(2);
});

test('of all requests for a dossier one is repeated; after four outages in a row the portal is left alone for a while', async () => {
  const { change, again, asked, fault, clock, send } = await openSync();
  await change(1, 1);
  send.mockClear();
  await fault('down');
  await expect(change(2, 2)).rejects.toThrow('refused');
  expect(asked()).toEqual(['/service', '/service']);
  for (let time = 2; time <= 4; time++) await expect(again()).rejects.toThrow('refused');
  expect(asked()).toHaveLength(8);
  await expect(again()).rejects.toThrow('refused');
  expect(asked()).toHaveLength(8);
  await fault('ok');
  clock.advance(30_000);
  expect(await again()).toBe('acknowledged');
});

test('a broken connection is tried once more', async () => {
  const { change, send, asked } = await openSync();
  send.mockRejectedValueOnce(new TypeError('fetch failed'));
  expect(await change(1, 1)).toBe('acknowledged');
  expect(asked()).toEqual(['/login', '/login', '/service', '/service']);
});
