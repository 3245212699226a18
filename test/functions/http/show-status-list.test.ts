import { expect, test } from 'vitest';
import { showStatusList } from '../../../functions/http/show-status-list.ts';
import { edgeOfSome } from '../../../functions/edge/edge.ts';
import { endpoints } from '../../../functions/endpoints.ts';
import { freshness } from '../../../functions/status/status-token.ts';
import { statusBits } from '../../../verification/status/status-bits.ts';
import { saturday } from '../../core/samples.ts';
import { createIssuer, origin } from '../../verification/issued-codes.ts';
import { fault } from '../ask.ts';
import { anyDoor, context, httpEvent } from '../http-event.ts';

const { signer } = await createIssuer();

const clock = { now: saturday };
const revoked: number[] = [];
const handler = showStatusList({
  lists: {
    count: async () => 1,
    addresses: async () => ['/v1/status-lists/1'],
    read: async () => statusBits(revoked.map((index) => [index, 'revoked'] as const)),
  },
  signer: async () => signer,
  origin,
});
const route = 'GET /v1/status-lists/{list}';
const watch = { done: () => undefined, fault };
const answerTo = edgeOfSome(endpoints, { [route]: handler }, watch, anyDoor, () => clock.now);
const fetched = async () => {
  const { headers = {}, body } = await answerTo(httpEvent(route, { path: { list: '1' } }), context);
  return { list: body, keptFor: /^public, max-age=(\d+)$/.exec(String(headers['cache-control']))?.[1] };
};

test('a revocation is heard within the time that a list may be kept, however many keep it on the way', async () => {
  const first = await fetched();
  expect(first.keptFor).toBe(String(freshness.ttl));
  revoked.push(7);
  clock.now += 299_000;
  expect(await fetched()).toEqual({ list: first.list, keptFor: '1' });
  clock.now += 1_000;
  const next = await fetched();
  expect(next.list).not.toEqual(first.list);
  expect(next.keptFor).toBe(String(freshness.ttl));
});
