import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createIdentities } from '../../../functions/assisting/identities.ts';
import { motherId } from '../../core/samples.ts';
import { motherOnWire } from '../on-wire.ts';
import { openSource, type Manner } from '../source-server.ts';
import { sourceAnswers } from '../source-answers.ts';
import { reached } from '../source-settings.ts';

let population: Awaited<ReturnType<typeof openSource>>;
let civilStatus: Awaited<ReturnType<typeof openSource>>;
beforeAll(async () => {
  population = await openSource();
  civilStatus = await openSource();
});
afterAll(async () => {
  await population.close();
  await civilStatus.close();
});
beforeEach(() => {
  population.asked.splice(0);
  civilStatus.asked.splice(0);
});

const card = { citizenId: motherId, name: 'Nông Thị Mai', born: '1995-06-05' };
const knownAs = (more: object): Manner => ({
  body: { CongDan: { ...motherOnWire, SoDinhDanh: motherId, ...more } },
});
const died = sourceAnswers.find(({ operation }) => operation === 'TraCuuKhaiTu')?.found(motherId) ?? {};

/** What both say of her, whom they were asked about beforehand, and whether civil status was asked at all. */
const asking = async (said: Manner, asked = card) => {
  population.behave(said);
  civilStatus.behave({ body: died });
  const { url } = population;
  const identities = createIdentities((id) => reached(id === 'population' ? url : civilStatus.url));
  const noted: string[] = [];
  const answer = await identities.of(asked, {
    purpose: { requestId: 'q-1', procedure: '1.001193', actor: 'mc-05977', unit: 'H37.001' },
    note: async (_citizenId, source) => void noted.push(source),
  });
  return { answer, noted, deaths: civilStatus.asked.length };
};

test('of whoever the card shows, civil status is asked whether they have died', async () => {
  const { answer, noted, deaths } = await asking(knownAs({}));
  expect(answer).toMatchObject({ said: { name: 'Nông Thị Mai', born: '1995-06-05' }, dead: true });
  expect([noted, deaths]).toEqual([['population', 'civil-status'], 1]);
});

test.each<[string, Manner, unknown, object?]>([
  ['another name', knownAs({}), { name: 'Nông Thị Mai' }, { name: 'Vi Thị Lan' }],
  ['a year for a whole date', knownAs({}), { born: '1995-06-05' }, { born: '1995' }],
  ['a number that is nobody’s', { body: { CongDan: null } }, 'nobody'],
  ['population data that are down', 'down', 'silent'],
])('with %s, it is not asked', async (_what, manner, said, more = {}) => {
  const { answer, noted, deaths } = await asking(manner, { ...card, ...more });
  expect(answer).toMatchObject({ said, dead: 'unknown' });
  expect([noted, deaths]).toEqual([['population'], 0]);
});
