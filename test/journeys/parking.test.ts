import * as z from 'zod/mini';
import { expect, test } from 'vitest';
import { brokenLink } from '../../core/chain.ts';
import type { Visitor } from '../../local/visitor.ts';
import { wanted } from '../support/answers.ts';
import { Office } from '../support/office.ts';
import { openProvince } from '../support/province.ts';
import { minute, outside, pass } from '../support/trouble.ts';

const province = await openProvince();
const office = new Office(province);

const Parked = z.object({ items: z.array(z.looseObject({ code: z.string(), step: z.string(), error: z.string() })) });
const parked = async (): Promise<unknown> => {
  const operator = await office.signInAgain('staff', 'vh-lang-son');
  return Parked.parse(wanted(await operator.get('/v1/parked'), 200)).items.map(({ code, step, error }) => ({
    code,
    step,
    error,
  }));
};
const typesOf = async (code: string): Promise<string[]> =>
  (await province.dossiers.log(code)).map(({ event }) => event.type);

/** Up to the leader's desk. */
const atLeader = async (name: string): Promise<{ parent: Visitor; code: string }> => {
  const parent = await office.signInAgain('citizen', office.citizenId(name));
  const code = await office.file(parent);
  await office.propose(code);
  await office.confirm(parent, code);
  return { parent, code };
};

const registered = async (): Promise<{ dossier: string }[]> => {
  const births = await fetch(`${province.world.urls.control}/registers/births`);
  return z.array(z.object({ dossier: z.string() })).parse(await births.json());
};
const Listed = z.object({ Versions: z.optional(z.array(z.object({ Key: z.string() }))) });
/** The signed papers of a dossier; their data for machines lie beside. */
const versionsOf = async (code: string): Promise<number> => {
  const asked = { Bucket: province.output('ResultsBucket'), Prefix: `results/${code}` };
  const listed = await province.aws('s3', 'ListObjectVersions', asked);
  const { Versions = [] } = Listed.parse(listed);
  return Versions.filter(({ Key }) => Key.endsWith('.pdf')).length;
};

/** One register entry, one identifier, one file, and a log that holds. */
const issuedOnce = async (code: string, people: number): Promise<void> => {
  expect((await registered()).filter(({ dossier }) => dossier === code)).toHaveLength(1);
  expect(province.world.citizens).toHaveLength(people + 1);
  expect(await versionsOf(code)).toBe(1);
  const log = await province.dossiers.log(code);
  expect(brokenLink(log)).toBeUndefined();
  for (const type of ['register-entered', 'result-issued', 'result-returned'])
    expect(log.filter(({ event }) => event.type === type)).toHaveLength(1);
  expect(await province.dossiers.require(code)).toMatchObject({ phase: 'closed', status: 10 });
};

test('a short outage of the population database needs nobody: the route tries again', async () => {
  const people = province.world.citizens.length;
  const { code } = await atLeader('Nông Thị Mai');
  await outside(province, 'population', 'down');
  await office.approve(code);
  await pass(province, minute, 4);
  expect(await province.dossiers.require(code)).toMatchObject({ phase: 'issue', status: 4 });
  expect(await parked()).toEqual([]);
  await outside(province, 'population', 'ok');
  await pass(province, 10 * minute, 2);
  await issuedOnce(code, people);
  expect(await typesOf(code)).not.toContain('dossier-parked');
});

test('a long outage parks the dossier; an operator resumes it, and it is registered and issued once', async () => {
  const people = province.world.citizens.length;
  const { parent, code } = await atLeader('Vi Thị Lan');
  await outside(province, 'population', 'down');
  await office.approve(code);
  await pass(province, 10 * minute, 13);
  expect(await parked()).toEqual([{ code, step: 'issue', error: 'SourceUnavailable' }]);
  const seen = await office.see(parent, code);
  expect(seen).toMatchObject({ phase: 'issue', status: 4 });
  expect(seen['sentence']).toMatchObject({ en: expect.stringContaining('paused') });
  expect(seen['result']).toBeUndefined();
  expect(await registered()).toHaveLength(1);

  // Resumed too early, it is parked once more.
  wanted(await office.act(await office.operator(), code, 'resume'), 200);
  await pass(province, 10 * minute, 13);
  expect(await parked()).toEqual([{ code, step: 'issue', error: 'SourceUnavailable' }]);

  await outside(province, 'population', 'ok');
  await pass(province, minute);
  const operator = await office.signInAgain('staff', 'vh-lang-son');
  wanted(await office.act(operator, code, 'resume'), 200);
  await issuedOnce(code, people);
  expect(await parked()).toEqual([]);
  expect((await typesOf(code)).filter((type) => /parked|resumed/.test(type))).toEqual([
    'dossier-parked',
    'dossier-resumed',
    'dossier-parked',
    'dossier-resumed',
  ]);
});

test('a short outage of the timestamp authority needs nobody either, whichever way it fails', async () => {
  const people = province.world.citizens.length;
  const { code } = await atLeader('Phạm Thu Trang');
  await outside(province, 'timestamp', 'down');
  await office.approve(code);
  await pass(province, minute, 4);
  await outside(province, 'timestamp', 'wrong');
  await pass(province, minute, 4);
  expect(await province.dossiers.require(code)).toMatchObject({ phase: 'issue', status: 4 });
  expect(await parked()).toEqual([]);
  expect(await versionsOf(code)).toBe(0);
  await outside(province, 'timestamp', 'ok');
  await pass(province, 10 * minute, 2);
  await issuedOnce(code, people);
  expect(await typesOf(code)).not.toContain('dossier-parked');
});

test('no timestamp authority, no result: parked at signing, and signed once when it is back', async () => {
  const people = province.world.citizens.length;
  const { code } = await atLeader('Hà Thị Thu');
  await outside(province, 'timestamp', 'down');
  await office.approve(code);
  await pass(province, 10 * minute, 13);
  expect(await parked()).toEqual([{ code, step: 'issue', error: 'TimestampUnavailable' }]);
  expect(await versionsOf(code)).toBe(0);
  expect(await typesOf(code)).not.toContain('result-issued');

  await outside(province, 'timestamp', 'wrong');
  wanted(await office.act(await office.operator(), code, 'resume'), 200);
  await pass(province, 10 * minute, 13);
  expect(await parked()).toEqual([{ code, step: 'issue', error: 'TimestampUnavailable' }]);
  expect(await versionsOf(code)).toBe(0);

  await outside(province, 'timestamp', 'ok');
  wanted(await office.act(await office.operator(), code, 'resume'), 200);
  await issuedOnce(code, people);
});
