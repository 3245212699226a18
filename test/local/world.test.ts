import { once } from 'node:events';
import { request } from 'node:http';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { AgencyKind } from '../../core/agency.ts';
import { SteerableClock } from '../../local/cloud/clock.ts';
import { openStore } from '../../local/cloud/store.ts';
import type { Person } from '../../local/world/people.ts';
import { type World, startWorld } from '../../local/world/world.ts';
import { citizenWith, land, newDirectory, newWorld } from './world-land.ts';

const control = async (world: World, path: string, init?: RequestInit) => {
  const response = await fetch(`${world.urls.control}${path}`, init);
  return { status: response.status, text: await response.text() };
};
const notices = async (world: World): Promise<{ motherId: string; bornAt: string }[]> =>
  JSON.parse((await control(world, '/registers/notices')).text);
const year = ({ birth }: Person) => Number('year' in birth ? birth.year : birth.date.slice(0, 4));

test('the small world holds together', async () => {
  const { world, clock } = await newWorld();
  const { citizens, officers } = world;
  const byId = new Map(citizens.map((person) => [person.citizenId, person]));
  expect(byId.size).toBe(citizens.length);
  const communes: readonly string[] = land.communes.map(({ code }) => code);
  for (const person of citizens) {
    expect(person.citizenId).toMatch(/^020\d{9}$/);
    expect(Number(person.citizenId[3]) % 2).toBe(person.gender === 'female' ? 1 : 0);
    expect(Number(person.citizenId.slice(4, 6))).toBe(year(person) % 100);
    expect(communes.includes(person.residence.commune)).toBe(!person.story?.includes('mã xã trước 1/7/2025'));
  }
  const kin = citizens.flatMap(({ spouse, father, mother }) => [spouse, father, mother].filter((each) => each));
  expect(kin.filter((each) => !byId.has(each?.citizenId ?? ''))).toEqual([]);
  const children = citizens.filter(({ mother }) => mother);
  const mothers = children.map(({ mother }) => byId.get(mother?.citizenId ?? ''));
  expect(
    children.map((child, place) => year(child) - year(mothers[place] ?? child)).toSorted((a, b) => a - b)[0],
  ).toBeGreaterThan(17);
  const all = await notices(world);
  expect(all).toHaveLength(6);
  const age = (story: string) => {
    const { citizenId } = citizenWith(world, story);
    const born = all.find(({ motherId }) => motherId === citizenId)?.bornAt ?? '';
    return (clock.now() - Date.parse(born)) / 86_400_000;
  };
  expect(age('Mới sinh con gái tuần này')).toBeLessThan(7);
  expect(age('quá 60 ngày')).toBeGreaterThan(60);
  const leaders = officers.filter(({ roles }) => roles.includes('leader'));
  expect(new Set(leaders.map(({ commune }) => commune?.code)).size).toBe(3);
  // Whatever agency decides a procedure has somebody who assesses and somebody who signs, in every served commune.
  const ofAgencies = AgencyKind.options
    .filter((kind) => kind !== 'committee')
    .flatMap((kind) => (['police', 'economy'].includes(kind) ? [kind, kind, kind] : [kind]));
  for (const role of ['officer', 'leader'] as const)
    expect(officers.flatMap(({ agency, roles }) => (roles.includes(role) ? (agency ?? []) : [])).toSorted()).toEqual(
      ofAgencies.toSorted(),
    );
  expect(new Set(officers.map(({ staffId }) => staffId)).size).toBe(officers.length);
  expect(new Set(officers.map(({ citizenId }) => citizenId)).size).toBe(officers.length);
  expect(officers.filter(({ roles }) => roles.includes('operator'))).toHaveLength(1);
  await world.close();
});

test('a province of a single commune is served too', async () => {
  const province = { slug: 'x', code: '46', name: 'Huế', communes: land.communes.slice(0, 1) };
  const world = await startWorld({ directory: newDirectory(), clock: new SteerableClock(), province });
  const homes = new Set(world.citizens.map(({ homeTown }) => homeTown.commune));
  expect([...homes]).toEqual(['05977']);
  expect(world.officers).toHaveLength(25);
  await world.close();
});

test('a restart keeps registers, issued identifiers, keys and switches, also when time has passed', async () => {
  const first = await newWorld();
  const purpose = { MaYeuCau: 'q-1', MaDVC: '1.001193', MaCanBo: 'mc-05977', MaDonVi: '05977' };
  const newborn = {
    HoVaTen: { Ho: 'Vi', ChuDem: '', Ten: 'Khôi' },
    GioiTinh: 'Nam',
    NgaySinh: '20261112',
    DanToc: 'Nùng',
    QuocTich: 'Việt Nam',
  };
  const issue = async ({ urls }: World): Promise<string> => {
    const body = JSON.stringify({ ...purpose, ...newborn });
    const response = await fetch(`${urls.population}/CapSoDinhDanh`, { method: 'POST', body });
    return (await response.json()).SoDinhDanh;
  };
  const citizenId = await issue(first.world);
  await control(first.world, '/faults/health', { method: 'PUT', body: '{"mode":"slow","ms":5}' });
  const before = { roots: first.world.roots, clients: first.world.clients, notices: await notices(first.world) };
  const keys = await (await fetch(`${first.world.urls.vneid}/jwks`)).json();
  await first.world.close();

  const { world } = await newWorld(first.directory, new SteerableClock(30 * 86_400_000));
  expect(world.citizens.filter((person) => person.citizenId === citizenId)).toHaveLength(1);
  expect(await issue(world)).toBe(citizenId);
  expect({ roots: world.roots, clients: world.clients, notices: await notices(world) }).toEqual(before);
  expect(await (await fetch(`${world.urls.vneid}/jwks`)).json()).toEqual(keys);
  expect(JSON.parse((await control(world, '')).text)).toMatchObject({ faults: { health: { mode: 'slow', ms: 5 } } });
  await world.close();
});

test('a folder of an older world gets what it lacks, and keeps what it has', async () => {
  const first = await newWorld();
  const { citizenId } = citizenWith(first.world, 'Độc thân');
  const everybody = first.world.citizens.length;
  await first.world.close();
  const store = openStore(join(first.directory, 'world.sqlite'));
  store.run("DELETE FROM world WHERE register NOT IN ('people', 'marriages', 'notices', 'births', 'issued', 'clock')");
  store.run("DELETE FROM world WHERE register = 'people' AND body LIKE '%công ty%'");
  store.run(
    "UPDATE world SET body = json_set(json_remove(body, '$.cardIssued'), '$.ethnicity', 'Dao') WHERE key = ?",
    citizenId,
  );
  store.close();

  const { world } = await newWorld(first.directory, new SteerableClock(30 * 86_400_000));
  const person = world.citizens.find((each) => each.citizenId === citizenId);
  expect(person).toMatchObject({ ethnicity: 'Dao', cardIssued: expect.stringMatching(/^20/) });
  expect(citizenWith(world, 'Có hai công ty').level).toBe(2);
  expect(await notices(world)).toHaveLength(6);
  const count = async (name: string) => JSON.parse((await control(world, `/registers/${name}`)).text).length;
  expect([await count('firms'), await count('deaths'), await count('death-notices')]).toEqual([5, 4, 3]);
  expect(await count('people')).toBe(everybody);
  await world.close();
});

test('the clock is moved forwards only, from tests and from the page', async () => {
  const { world, clock } = await newWorld();
  const before = clock.now();
  const json = { method: 'POST', body: '{"advanceMs":86400000}' };
  expect((await control(world, '/clock', json)).status).toBe(200);
  const form = { method: 'POST', body: new URLSearchParams({ advanceMs: '3600000' }) };
  expect((await control(world, '/clock', { ...form, redirect: 'manual' })).status).toBe(303);
  expect(clock.now() - before).toBeGreaterThanOrEqual(90_000_000);
  expect((await control(world, '/clock', { method: 'POST', body: '{"advanceMs":-1}' })).status).toBe(400);
  expect((await control(world, '/faults/vneid', { method: 'PUT', body: '{"mode":"odd"}' })).status).toBe(400);
  expect((await control(world, '/faults/weather', { method: 'PUT', body: '{"mode":"down"}' })).status).toBe(404);
  expect((await control(world, '/registers/constructor')).status).toBe(404);
  await world.close();
});

test('a clock that was moved stays ahead over a restart, and the page says so', async () => {
  const first = await newWorld();
  const page = async (world: World) => (await control(world, '', { headers: { accept: 'text/html' } })).text;
  expect(await page(first.world)).not.toContain('ahead');
  await control(first.world, '/clock', { method: 'POST', body: '{"advanceMs":7200000}' });
  await control(first.world, '/clock', { method: 'POST', body: '{"advanceMs":3600000}' });
  await first.world.close();

  const { world, clock } = await newWorld(first.directory);
  expect(clock.ahead).toBe(10_800_000);
  expect(await page(world)).toContain('3 hours ahead');
  await world.close();
});

test('a page of another site cannot turn the switches, under its own name or another', async () => {
  const { world } = await newWorld();
  const address = new URL(world.urls.control);
  const status = async (headers: Record<string, string>) => {
    const sent = request(address, { method: 'GET', headers }).end();
    const [response] = await once(sent, 'response');
    return response.resume().statusCode;
  };
  expect(await status({})).toBe(200);
  expect(await status({ host: `evil.example:${address.port}` })).toBe(421);
  expect(await status({ 'sec-fetch-site': 'cross-site' })).toBe(403);
  await world.close();
});
