import { afterAll, beforeAll, expect, test } from 'vitest';
import { OutsideId, type Question, Question as Questions, sourceOf } from '../../core/procedure/lookup.ts';
import { askOne } from '../../functions/lookups/ask-one.ts';
import { createSources } from '../../functions/lookups/create-sources.ts';
import { readSources } from '../../procedures/sources/sources.ts';
import langSon from '../../provinces/lang-son.ts';
import { turn } from './world-asking.ts';
import { citizenWith, newWorld } from './world-land.ts';

let surroundings: Awaited<ReturnType<typeof newWorld>>;
beforeAll(async () => {
  surroundings = await newWorld();
});
afterAll(() => surroundings.world.close());

const national = Questions.options.filter((question) => question !== 'result');
const purpose = { requestId: 'q-1', procedure: '1.001193', actor: 'mc-05977', unit: '05977' };

/** How the platform takes what the sources say of these people: question and outcome, each pair once. */
const taken = async (people: readonly string[]): Promise<Map<Question, Set<string>>> => {
  const { urls, roots } = surroundings.world;
  const addresses = Object.fromEntries(OutsideId.options.map((id) => [id, new URL(`/${id}`, urls.control).href]));
  const settings = { SOURCES: JSON.stringify(addresses), ROOTS: Buffer.from(roots).toString('base64') };
  const repository = { result: () => Promise.reject(new Error('nobody asks the province’s own results here')) };
  const ask = askOne(createSources(settings, await readSources(), repository), langSon);
  const outcomes = new Map<Question, Set<string>>();
  for (const question of national) {
    const looked = await Promise.all(people.map((citizenId) => ask({ question, citizenId }, purpose)));
    outcomes.set(question, new Set(looked.map(({ status }) => status)));
  }
  return outcomes;
};

test('the platform understands whatever any source says of anybody', async () => {
  const outcomes = await taken(surroundings.world.citizens.map(({ citizenId }) => citizenId));
  for (const [question, seen] of outcomes) {
    const all = question === 'citizen' ? ['found'] : ['found', 'missing'];
    expect([question, [...seen].toSorted()]).toEqual([question, all]);
  }
});

test('and what contradicts the other sources is found as well, not thrown away as malformed', async () => {
  const { world } = surroundings;
  const services = new Set(Object.values(sourceOf).filter((source) => source !== 'repository'));
  for (const service of services) await turn(world, service, { mode: 'contradictory' });
  const { citizenId } = citizenWith(world, 'Có hai công ty');
  const outcomes = await taken([citizenId]);
  const missing = national.filter((question) => outcomes.get(question)?.has('missing'));
  // Of the wallet the other person’s documents are over, and those do not count.
  expect(missing).toEqual(['death', 'birth-notice', 'death-notice', 'wallet-document']);
  expect(national.filter((question) => outcomes.get(question)?.has('unavailable'))).toEqual([]);
});
