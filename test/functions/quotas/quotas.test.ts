import { expect, test } from 'vitest';
import { createQuotas, createTakingBack, type Counted } from '../../../functions/quotas/quotas.ts';
import { saturday } from '../../core/samples.ts';
import { openLand } from '../land.ts';

const hour = 3_600_000;
const nextHour = (Math.floor(saturday / hour) + 1) * hour;
const limits = {
  idleMinutes: { citizen: 30, shared: 10, staff: 60 },
  perHour: {
    openings: 3,
    savings: 100,
    submissions: 2,
    uploads: 5,
    lookups: 5,
    helpCodes: 5,
    wrongHelpCodes: 2,
    wrongCards: 2,
    figures: 5,
    previews: 5,
  },
};

const openQuotas = async () => {
  const { dynamodb, itemsOf } = await openLand();
  const count = createQuotas(dynamodb, 'quotas', limits);
  const attempt = async (person: string, what: Counted, at = saturday) =>
    count(person, what, at).then(
      () => 'in',
      (error: unknown) => error,
    );
  return { attempt, takeBack: createTakingBack(dynamodb, 'quotas'), itemsOf };
};

test('each person has an own share of each deed, in each hour', async () => {
  const { attempt } = await openQuotas();
  const twice = ['in', 'in'];
  expect([await attempt('a', 'submissions'), await attempt('a', 'submissions')]).toEqual(twice);
  const refused = { code: 'too-many', advice: { retryAfter: Math.ceil((nextHour - saturday) / 1000) } };
  expect(await attempt('a', 'submissions')).toMatchObject(refused);
  expect(await attempt('a', 'submissions', nextHour - 1)).toMatchObject({ advice: { retryAfter: 1 } });
  expect([await attempt('b', 'submissions'), await attempt('a', 'openings')]).toEqual(twice);
  expect(await attempt('a', 'submissions', nextHour)).toBe('in');
});

test('of many at once no more come in than may', async () => {
  const { attempt } = await openQuotas();
  const outcomes = await Promise.all(Array.from({ length: 20 }, async () => attempt('a', 'openings')));
  expect(outcomes.filter((outcome) => outcome === 'in')).toHaveLength(3);
});

test('a count leaves when its hour is over', async () => {
  const { attempt, itemsOf } = await openQuotas();
  await attempt('a', 'savings');
  await attempt('a', 'savings');
  expect(await itemsOf('quotas')).toEqual([
    { pk: `a#savings#${new Date(nextHour).toISOString()}`, count: 2, ttl: nextHour / 1000 },
  ]);
});

test('what was counted and went well is taken back; what was not is told in its own words', async () => {
  const { attempt, takeBack, itemsOf } = await openQuotas();
  await takeBack('a', 'wrongHelpCodes', saturday);
  expect(await itemsOf('quotas')).toEqual([]);
  for (let round = 0; round < 5; round++) {
    expect(await attempt('a', 'wrongHelpCodes')).toBe('in');
    await takeBack('a', 'wrongHelpCodes', saturday);
  }
  expect([await attempt('a', 'wrongHelpCodes'), await attempt('a', 'wrongHelpCodes')]).toEqual(['in', 'in']);
  expect(await attempt('a', 'wrongHelpCodes')).toMatchObject({ code: 'help-codes-locked' });
  expect(await attempt('a', 'wrongHelpCodes', nextHour)).toBe('in');
});
