import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { Purpose } from '../../functions/sources/answer.ts';
import { createCivilStatus } from '../../functions/sources/civil-status.ts';
import { createHealth } from '../../functions/sources/health.ts';
import { createPopulation } from '../../functions/sources/population.ts';
import type { ServiceName } from '../../local/world/fault.ts';
import { citizenWith, newWorld } from '../local/world-land.ts';
import { reached } from './source-settings.ts';

let surroundings: Awaited<ReturnType<typeof newWorld>>;
beforeAll(async () => {
  surroundings = await newWorld();
});
afterAll(() => surroundings.world.close());
beforeEach(async () => {
  for (const service of ['population', 'civil-status', 'health'] as const) await fault(service, { mode: 'ok' });
});

const fault = async (service: ServiceName, body: { mode: string; ms?: number }) => {
  const response = await fetch(`${surroundings.world.urls.control}/faults/${service}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  expect(response.status).toBe(200);
};

const purpose: Purpose & { dossier: string } = {
  requestId: 'q-1',
  dossier: 'H37.05977-261121-0001',
  procedure: '1.001193',
  actor: 'mc-05977',
  unit: '05977',
};
const mother = '020195003381';
const newborn = {
  familyName: 'Vi',
  middleName: 'Minh',
  givenName: 'Khôi',
  gender: 'male',
  birthDate: '2026-11-12',
  birthPlace: 'Bệnh viện Đa khoa tỉnh Lạng Sơn',
  ethnicity: 'Nùng',
  nationality: 'Việt Nam',
} as const;

/** The adapters with a counter of what they really send. */
const adapters = (timeoutMs = 5000) => {
  const { world, clock } = surroundings;
  const send = vi.fn<typeof fetch>((...request) => fetch(...request));
  const settings = (url: string) => reached(url, { timeoutMs, now: () => clock.now(), fetch: send });
  return {
    send,
    population: createPopulation(settings(world.urls.population)),
    civilStatus: createCivilStatus(settings(world.urls.civilStatus)),
    birthNotices: createHealth({ ...settings(world.urls.health), roots: world.roots }),
  };
};

test.each([
  ['down', 'refused', 2],
  ['wrong', 'malformed', 1],
  ['slow', 'timeout', 1],
] as const)('a source that is %s is unavailable, %s, and asked %i time(s)', async (mode, reason, times) => {
  for (const service of ['population', 'civil-status', 'health'] as const) await fault(service, { mode });
  const { population, civilStatus, birthNotices, send } = adapters(mode === 'slow' ? 50 : 5000);
  const answers = [
    await population.citizen(mother, purpose),
    await civilStatus.marriage(mother, purpose),
    await birthNotices.ofMother(mother, purpose),
  ];
  expect(answers).toEqual(
    (['population', 'civil-status', 'health'] as const).map((source) => ({ status: 'unavailable', source, reason })),
  );
  expect(send).toHaveBeenCalledTimes(3 * times);
});

test.each([
  ['down', 'refused'],
  ['wrong', 'malformed'],
  ['slow', 'timeout'],
] as const)('a write to a source that is %s throws, and is not repeated here', async (mode, reason) => {
  await fault('population', { mode });
  await fault('civil-status', { mode });
  const { population, civilStatus, send } = adapters(mode === 'slow' ? 50 : 5000);
  await expect(population.issueIdentifier(newborn, purpose)).rejects.toMatchObject({
    name: 'SourceUnavailable',
    reason,
  });
  await expect(civilStatus.registerBirth({ newborn }, purpose)).rejects.toMatchObject({
    name: 'SourceUnavailable',
    reason,
  });
  expect(send).toHaveBeenCalledTimes(2);
});

test('a slow source answers once the clock has moved on', async () => {
  await fault('population', { mode: 'slow', ms: 3_600_000 });
  const { population } = adapters();
  const answered = vi.fn<(status: string) => void>();
  const asking = population.citizen(mother, purpose).then(({ status }) => {
    answered(status);
  });
  await vi.waitFor(() => {
    surroundings.clock.advance(3_600_000);
    expect(answered).toHaveBeenCalledWith('found');
  });
  await asking;
});

test('a read whose connection breaks once is asked again; a write is not', async () => {
  const { population, send } = adapters();
  send.mockRejectedValueOnce(new TypeError('fetch failed'));
  expect(await population.citizen(mother, purpose)).toMatchObject({ status: 'found' });
  expect(send).toHaveBeenCalledTimes(2);
  send.mockRejectedValueOnce(new TypeError('fetch failed'));
  await expect(population.issueIdentifier(newborn, purpose)).rejects.toMatchObject({ reason: 'refused' });
  expect(send).toHaveBeenCalledTimes(3);
});

test('a source that keeps failing is left alone for half a minute, and then tried by one question', async () => {
  await fault('population', { mode: 'wrong' });
  const { population, send } = adapters();
  for (let time = 0; time < 5; time++) await population.citizen(mother, purpose);
  expect(send).toHaveBeenCalledTimes(5);
  expect(await population.citizen(mother, purpose)).toMatchObject({ status: 'unavailable', reason: 'refused' });
  expect(send).toHaveBeenCalledTimes(5);
  surroundings.clock.advance(30_000);
  await Promise.all([population.citizen(mother, purpose), population.citizen(mother, purpose)]);
  expect(send).toHaveBeenCalledTimes(6);
  await fault('population', { mode: 'ok' });
  surroundings.clock.advance(30_000);
  expect(await population.citizen(mother, purpose)).toMatchObject({ status: 'found' });
  expect(await population.citizen(mother, purpose)).toMatchObject({ status: 'found' });
  expect(send).toHaveBeenCalledTimes(8);
});

test('nobody listens at the address', async () => {
  const settings = reached('http://127.0.0.1:9/population', { timeoutMs: 2000, now: () => 0 });
  expect(await createPopulation(settings).citizen(mother, purpose)).toEqual({
    status: 'unavailable',
    source: 'population',
    reason: 'refused',
  });
});

test('a question without purpose is refused by the source, and the refusal is on record', async () => {
  const { urls } = surroundings.world;
  const response = await fetch(`${urls.population}/TraCuuThongTinCongDan`, {
    method: 'POST',
    body: JSON.stringify({ SoDinhDanh: mother, MaYeuCau: 'q-2' }),
  });
  expect(response.status).toBe(400);
  const [latest]: unknown[] = await (await fetch(`${urls.control}/log?service=population`)).json();
  expect(latest).toMatchObject({ outcome: 'refused', question: { SoDinhDanh: mother } });
});

test('a person must be asked for by a personal identifier', async () => {
  const { population, send } = adapters();
  await expect(population.citizen("020195003381' OR 1=1", purpose)).rejects.toThrow('invalid_format');
  expect(send).not.toHaveBeenCalled();
  expect(citizenWith(surroundings.world, 'Mới sinh con gái').citizenId).toBe(mother);
});
