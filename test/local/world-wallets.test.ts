import { expect, test } from 'vitest';
import { documentName } from '../../functions/wallet/document-name.ts';
import { createVneidWallet } from '../../functions/wallet/vneid-wallet.ts';
import { WalletUnavailable } from '../../functions/wallet/wallet.ts';
import type { World } from '../../local/world/world.ts';
import { newWorld } from './world-land.ts';

const mother = '020195003381';
const nobody = '020195009999';
const claims = Buffer.from(JSON.stringify({ vct: 'urn:x', number: '<1>' })).toString('base64url');
const disclosure = Buffer.from(JSON.stringify(['salt', 'holder', { name: 'A' }])).toString('base64url');
const offer = { id: 'H37.001-261121-0001:abc', credential: `e30.${claims}.c2ln~${disclosure}~` };

const walletIn = ({ urls, clients }: World, password = clients.wallet.clientSecret, timeoutMs = 2000) =>
  createVneidWallet({
    url: urls.wallet,
    username: clients.wallet.clientId,
    password: async () => password,
    destination: 'vneid.invalid',
    timeoutMs,
  });
const shown = async ({ urls }: World): Promise<string> => (await fetch(`${urls.control}/wallets`)).text();

test('a document comes into the wallet of its person once, however often it is put, over a restart too', async () => {
  const first = await newWorld();
  const key = await walletIn(first.world).keyOf(mother);
  expect(key).toMatchObject({ kty: 'EC', crv: 'P-256' });
  for (let time = 0; time < 2; time++) expect(await walletIn(first.world).put(mother, offer)).toBe('put');
  await first.world.close();
  const { world } = await newWorld(first.directory);
  expect(await walletIn(world).keyOf(mother)).toEqual(key);
  const page = await shown(world);
  expect(page.match(/<h2>.*<\/h2>/g)).toEqual([expect.stringContaining(mother)]);
  expect(page).toContain('&quot;number&quot;: &quot;&lt;1&gt;&quot;');
  expect(page).toContain('holder');
  // Nobody’s document takes the place of another’s, nor is it said to be there when it is not.
  const other = world.citizens.find(({ citizenId, level }) => level === 2 && citizenId !== mother)?.citizenId ?? nobody;
  await expect(walletIn(world).put(other, offer)).rejects.toThrow(WalletUnavailable);
  await world.close();
});

test('two people who may have one result have it under two names, which tell nothing of them', () => {
  const file = 'ab'.repeat(32);
  const name = documentName('H37.001-261121-0001', file, 'hash-of-mother');
  expect(documentName('H37.001-261121-0001', file, 'hash-of-mother')).toBe(name);
  expect(documentName('H37.001-261121-0001', file, 'hash-of-father')).not.toBe(name);
  expect(documentName('H37.001-261121-0001', 'cd'.repeat(32), 'hash-of-mother')).not.toBe(name);
  expect(name).toMatch(/^H37\.001-261121-0001:[0-9a-f]{32}$/);
});

test('who has no wallet is told so; a wrong password or a wallet that is down may do better later', async () => {
  const { world } = await newWorld();
  expect(await walletIn(world).keyOf(nobody)).toBeUndefined();
  expect(await walletIn(world).put(nobody, offer)).toBe('no-wallet');
  await expect(walletIn(world, 'x').put(mother, offer)).rejects.toThrow(WalletUnavailable);
  for (const mode of ['down', 'wrong']) {
    await fetch(`${world.urls.control}/faults/wallet`, { method: 'POST', body: JSON.stringify({ mode }) });
    await expect(walletIn(world).put(mother, offer)).rejects.toThrow(WalletUnavailable);
  }
  expect(await shown(world)).toContain('No document yet');
  await world.close();
});
