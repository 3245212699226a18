import { expect, test } from 'vitest';
import { lastChecks } from '../../../core/source-checks.ts';
import { compareAgain, StillSilent } from '../../../functions/comparing/compare-again.ts';
import { openFindings } from '../../../functions/dossiers/findings.ts';
import { motherId, saturday } from '../../core/samples.ts';
import { fatherId, notice, type Known } from '../sample-sources.ts';
import { openRoute, upTo } from '../steps/route.ts';

const day = 86_400_000;
const open = async (down: NonNullable<Known['down']>, more: Known = {}) => {
  const known: Known = { down, ...more };
  const house = await openRoute(known);
  await house.take({ do: 'check' });
  const again = async (now = saturday) =>
    compareAgain({ ...house.tools, now: () => now })({
      dossier: house.dossier,
      sequence: 2,
      type: 'checks-postponed',
      at: '',
    });
  const outcomes = async () =>
    Object.fromEntries(lastChecks(await house.dossiers.log(house.dossier)).map(({ id, outcome }) => [id, outcome]));
  return { ...house, known, again, outcomes };
};

test('a source that was silent at the check is asked until it answers, and the officer sees its word', async () => {
  const { known, again, outcomes, dossiers, dossier, vault, types } = await open(['health', 'civil-status']);
  expect((await dossiers.require(dossier)).silent?.lookups).toEqual(['notice', 'marriage']);
  await expect(again()).rejects.toThrow(StillSilent);
  expect((await types()).slice(-2)).toEqual(['checks-postponed', 'checks-recorded']);
  known.down = ['civil-status'];
  await expect(again()).rejects.toThrow('marriage');
  expect(await outcomes()).toMatchObject({ notice: 'matches', marriage: 'unavailable' });
  known.down = [];
  expect(await again()).toBe('compared with marriage');
  expect(await outcomes()).toMatchObject({ notice: 'matches', marriage: 'matches', father: 'matches' });
  expect(await again()).toBe('all have answered');
  const { conflicts } = await openFindings(vault, await dossiers.require(dossier), await dossiers.log(dossier));
  expect(conflicts).toEqual([]);
});

test('what it says otherwise is sealed, and shown beside the declared value', async () => {
  const changed = { ...notice, gender: 'male' as const };
  const { known, again, outcomes, dossiers, dossier, vault } = await open(['health'], { notices: [changed] });
  known.down = [];
  await again();
  expect(await outcomes()).toMatchObject({ notice: 'differs' });
  const log = await dossiers.log(dossier);
  expect(JSON.stringify(log.at(-1)?.event.data)).not.toContain('male');
  const { said } = await openFindings(vault, await dossiers.require(dossier), log);
  expect(said['child.gender']).toMatchObject({ value: 'male', source: 'health' });
});

test('it is one reading on the citizen’s record, however often they are asked', async () => {
  const { again, accesses, applicant } = await open(['civil-status']);
  const rows = async () => (await accesses.of(applicant.id, { limit: 99 })).items.length;
  await expect(again()).rejects.toThrow(StillSilent);
  const once = await rows();
  await expect(again(saturday + 60_000)).rejects.toThrow(StillSilent);
  expect(await rows()).toBe(once);
});

test('while one is silent nobody else is asked; once it answers, they are who hold the same facts', async () => {
  const { known, again, asked } = await open(['civil-status']);
  asked.length = 0;
  await expect(again()).rejects.toThrow(StillSilent);
  await expect(again(saturday + 60_000)).rejects.toThrow(StillSilent);
  expect(new Set(asked.map((question) => question.split(' ')[0]))).toEqual(new Set(['civil-status']));
  known.down = [];
  asked.length = 0;
  await again();
  const marriages = asked.filter((question) => question === `civil-status ${motherId}`);
  const people = asked.filter((question) => question.startsWith('population'));
  expect([marriages.length, people.toSorted()]).toEqual([
    1,
    [`population ${fatherId}`, `population ${motherId}`].toSorted(),
  ]);
});

test('a birth notice is asked for of the mother whom the population data named, without asking these again', async () => {
  const { again, asked } = await open(['health']);
  asked.length = 0;
  await expect(again()).rejects.toThrow(StillSilent);
  expect(asked.filter((question) => question.startsWith('population'))).toEqual([]);
  expect(asked).toContain(`health ${motherId}`);
});

test('whoever answers late has a row of that moment, and so has who is asked beside it', async () => {
  const { known, again, accesses, applicant, vault } = await open(['civil-status']);
  known.down = [];
  const later = saturday + 3_600_000;
  await again(later);
  const at = new Date(later).toISOString();
  const rowsOf = async (id: string) =>
    (await accesses.of(id, { limit: 99 })).items.filter((row) => row.at === at).map(({ what }) => what);
  expect((await rowsOf(applicant.id)).toSorted()).toEqual(['lookup:civil-status', 'lookup:population']);
  expect(await rowsOf(await vault.hash(fatherId))).toEqual(['lookup:population']);
});

test('what contradicts another source is found though only one of them was silent', async () => {
  const stranger = '020092009999';
  const marriage = { number: '12', date: '2019-11-20', office: 'x', husbandId: stranger, wifeId: motherId };
  const { known, again, dossiers, dossier } = await open(['civil-status'], { marriages: [marriage] });
  known.down = [];
  await again();
  expect(lastChecks(await dossiers.log(dossier))).toContainEqual(
    expect.objectContaining({ id: 'father', outcome: 'contradicts', against: 'civil-status' }),
  );
});

test('nobody is asked after the decision, nor for more than a day', async () => {
  const decided = await open(['civil-status']);
  await decided.happened(decided.dossier, ...upTo('dossier-approved').slice(1));
  expect(await decided.again()).toBe('decided');
  const waiting = await open(['civil-status']);
  waiting.asked.length = 0;
  expect(await waiting.again(saturday + day + 1)).toBe('left to the officer');
  expect(waiting.asked).toEqual([]);
});
