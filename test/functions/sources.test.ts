import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { canonicalJson } from '../../core/canonical-json.ts';
import { OutsideId, Question } from '../../core/procedure/lookup.ts';
import { askOne } from '../../functions/lookups/ask-one.ts';
import { createSources } from '../../functions/lookups/create-sources.ts';
import type { Purpose } from '../../functions/sources/answer.ts';
import { createCivilStatus } from '../../functions/sources/civil-status.ts';
import { createHealth } from '../../functions/sources/health.ts';
import { createPopulation } from '../../functions/sources/population.ts';
import { fullName as nameOf } from '../../local/world/people.ts';
import { readSources } from '../../procedures/sources/sources.ts';
import { province } from '../core/samples.ts';
import { citizenWith, newWorld } from '../local/world-land.ts';
import { reached } from './source-settings.ts';

let surroundings: Awaited<ReturnType<typeof newWorld>>;
beforeAll(async () => {
  surroundings = await newWorld();
});
afterAll(() => surroundings.world.close());

let questions = 0;
const purpose = (dossier = 'H37.05977-261121-0001') => ({
  requestId: `q-${String(++questions)}`,
  dossier,
  procedure: '1.001193',
  actor: 'mc-05977',
  unit: '05977',
});
const settings = (url: string) => reached(url, { now: () => surroundings.clock.now() });
const population = () => createPopulation(settings(surroundings.world.urls.population));
const civilStatus = () => createCivilStatus(settings(surroundings.world.urls.civilStatus));
const birthNotices = () =>
  createHealth({ ...settings(surroundings.world.urls.health), roots: surroundings.world.roots });

const number = (entry: { value: { number: string } }) => Number(entry.value.number.split('/')[0]);

const newborn = {
  familyName: 'Hoàng',
  middleName: 'Bảo',
  givenName: 'An',
  gender: 'female',
  birthDate: '2026-11-17',
  birthPlace: 'Bệnh viện Đa khoa tỉnh Lạng Sơn',
  ethnicity: 'Tày',
  nationality: 'Việt Nam',
  mother: { fullName: 'Nông Thị Mai', citizenId: '020195003381' },
} as const;

test('a citizen is found with source, time, evidence and a hash that follows from the value', async () => {
  const mother = citizenWith(surroundings.world, 'Mới sinh con gái tuần này');
  const asked = purpose();
  const answer = await population().citizen(mother.citizenId, asked);
  expect(answer).toMatchObject({
    status: 'found',
    source: 'population',
    evidence: `population:${asked.requestId}`,
    value: {
      citizenId: '020195003381',
      familyName: 'Nông',
      middleName: 'Thị',
      givenName: 'Mai',
      fullName: 'Nông Thị Mai',
      gender: 'female',
      ethnicity: 'Tày',
      nationality: 'Việt Nam',
      birth: { date: '1995-06-05' },
      residence: { province: '20', commune: '05977', detail: 'Thôn Nà Pài' },
      maritalStatus: 'married',
      spouse: { fullName: 'Hoàng Văn Thái', citizenId: '020092004127' },
    },
  });
  if (answer.status !== 'found') throw new Error('not found');
  expect(answer.hash).toBe(createHash('sha256').update(canonicalJson(answer.value)).digest('hex'));
  expect(answer.asOf).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+07:00$/);
  expect(Math.abs(Date.parse(answer.asOf) - surroundings.clock.now())).toBeLessThan(60_000);
});

test('what the population data know of the awkward cases', async () => {
  const ask = async (story: string) => {
    const answer = await population().citizen(citizenWith(surroundings.world, story).citizenId, purpose());
    return answer.status === 'found' ? answer.value : undefined;
  };
  expect(await ask('chỉ có năm sinh')).toMatchObject({ birth: { year: '1948' }, maritalStatus: 'widowed' });
  expect(citizenWith(surroundings.world, 'NFD').name.given).not.toBe('Hằng'.normalize('NFC'));
  expect((await ask('NFD'))?.fullName).toBe('Nguyễn Thị Thúy Hằng'.normalize('NFC'));
  expect(await ask('còn ghi chưa kết hôn')).toMatchObject({ maritalStatus: 'single' });
  expect(await population().citizen('020099999999', purpose())).toMatchObject({ status: 'missing' });
});

test('a marriage is found from either side, though the population data deny it', async () => {
  const husband = citizenWith(surroundings.world, 'còn ghi chưa kết hôn');
  const answer = await civilStatus().marriage(husband.citizenId, purpose());
  if (answer.status !== 'found') throw new Error('not found');
  expect(answer.value).toMatchObject({ husbandId: husband.citizenId, date: '2022-05-15' });
  expect(await civilStatus().marriage(answer.value.wifeId, purpose())).toMatchObject({ value: answer.value });
  const alone = citizenWith(surroundings.world, 'Độc thân');
  expect(await civilStatus().marriage(alone.citizenId, purpose())).toMatchObject({ status: 'missing' });
});

test('the hospital’s signed notices are found by the mother', async () => {
  const twins = await birthNotices().ofMother(citizenWith(surroundings.world, 'sinh đôi').citizenId, purpose());
  if (twins.status !== 'found') throw new Error('not found');
  expect(twins.value.map(({ childName }) => childName)).toEqual(['Lâm Gia Hân', 'Lâm Gia Huy']);
  expect(twins.value[0]?.code).toMatch(/^20001\.GCS\.\d{5}\.\d\d$/);
  const late = await birthNotices().ofMother(citizenWith(surroundings.world, 'quá 60 ngày').citizenId, purpose());
  if (late.status !== 'found') throw new Error('not found');
  const days = (surroundings.clock.now() - Date.parse(late.value[0]?.bornAt ?? '')) / 86_400_000;
  expect(days).toBeGreaterThan(60);
  const none = await birthNotices().ofMother(citizenWith(surroundings.world, 'ly hôn').citizenId, purpose());
  expect(none).toMatchObject({ status: 'missing', source: 'health' });
});

test('an identifier is issued once per request, and the child is then in the population data', async () => {
  const asked = purpose();
  const first = await population().issueIdentifier(newborn, asked);
  const again = await population().issueIdentifier(newborn, asked);
  const other = await population().issueIdentifier(newborn, purpose());
  expect(first.value).toMatch(/^020326\d{6}$/);
  expect(again.value).toBe(first.value);
  expect(other.value).not.toBe(first.value);
  expect(await population().citizen(first.value, purpose())).toMatchObject({
    value: {
      fullName: 'Hoàng Bảo An',
      birth: { date: '2026-11-17' },
      mother: { citizenId: '020195003381' },
      residence: { commune: '05977' },
    },
  });
});

test('a birth is written once per dossier, and a notice is used by one dossier only', async () => {
  const birth = { newborn, noticeCode: '20001.GCS.00777.26' };
  const first = await civilStatus().registerBirth(birth, purpose('A'));
  expect(first.value).toMatchObject({ unit: '05977' });
  expect(first.value.book).toMatch(/^01\/\d{4}$/);
  expect((await civilStatus().registerBirth(birth, purpose('A'))).value).toEqual(first.value);
  await expect(civilStatus().registerBirth(birth, purpose('B'))).rejects.toMatchObject({
    name: 'SourceRefused',
    code: 'GIAY_CHUNG_SINH_DA_DANG_KY',
  });
  const next = await civilStatus().registerBirth({ newborn }, purpose('C'));
  expect(number(next)).toBe(number(first) + 1);
});

const refused = (code: string) => ({ name: 'SourceRefused', code });

test('a death and a marriage are written once, and the population data and the registers follow them', async () => {
  const [dead, widow, bride] = ['Hoàng Văn Thái', 'Nông Thị Mai', 'Vi Thị Lan'].map((fullName) => ({
    fullName,
    citizenId: surroundings.world.citizens.find(({ name }) => nameOf(name) === fullName)?.citizenId ?? '',
  }));
  if (dead === undefined || widow === undefined || bride === undefined) throw new Error('somebody is missing');
  const death = { ...dead, diedOn: '2026-11-18', place: 'Bệnh viện' };
  const entry = await civilStatus().registerDeath(death, purpose('D'));
  expect((await civilStatus().registerDeath(death, purpose('D'))).value).toEqual(entry.value);
  await expect(civilStatus().registerDeath(death, purpose('E'))).rejects.toMatchObject(
    refused('NGUOI_CHET_DA_KHAI_TU'),
  );
  expect(await population().citizen(dead.citizenId, purpose())).toMatchObject({ value: { diedOn: '2026-11-18' } });
  expect(await population().citizen(widow.citizenId, purpose())).toMatchObject({ value: { maritalStatus: 'widowed' } });

  const marry = async (husband: typeof bride, dossier: string, wife = bride) =>
    civilStatus().registerMarriage({ wife, husband }, purpose(dossier));
  await expect(marry(dead, 'F')).rejects.toMatchObject(refused('DA_KHAI_TU'));
  const groom = { fullName: 'Nguyễn Minh Đức', citizenId: '020096007213' };
  expect((await marry(groom, 'G')).value).toEqual((await marry(groom, 'G')).value);
  await expect(marry(groom, 'H', widow)).rejects.toMatchObject(refused('DANG_CO_VO_CHONG'));
  expect(await civilStatus().marriage(bride.citizenId, purpose())).toMatchObject({
    value: { husbandId: groom.citizenId },
  });
});

test('whatever this world knows of anybody can be read through the ports: nothing of it is malformed', async () => {
  const { world } = surroundings;
  const { origin } = new URL(world.urls.population);
  const sources = createSources(
    {
      SOURCES: JSON.stringify(Object.fromEntries(OutsideId.options.map((id) => [id, `${origin}/${id}`]))),
      ROOTS: Buffer.from(world.roots).toString('base64'),
    },
    await readSources(),
    { result: async () => ({ status: 'missing' }) },
  );
  const ask = askOne(sources, province);
  const told = new Map<string, number>();
  for (const { citizenId } of world.citizens)
    for (const question of Question.options) {
      const kind = question === 'wallet-document' ? 'identity-card' : undefined;
      const { status } = await ask({ question, kind, citizenId }, { ...purpose(), fresh: true });
      const place = `${question} ${status}`;
      told.set(place, (told.get(place) ?? 0) + 1);
    }
  expect([...told.keys()].filter((place) => place.endsWith('unavailable'))).toEqual([]);
  const found = Question.options.filter((question) => told.has(`${question} found`));
  // Its results the province itself would know.
  expect(found).toEqual(Question.options.filter((question) => question !== 'result'));
});

test('every question is in the source’s own access record, with officer, dossier, procedure and unit', async () => {
  const asked: Purpose = purpose();
  await population().citizen('020195003381', asked);
  const response = await fetch(`${surroundings.world.urls.control}/log?service=population`);
  const [latest]: unknown[] = await response.json();
  expect(latest).toMatchObject({
    service: 'population',
    operation: 'TraCuuThongTinCongDan',
    outcome: 'answered',
    question: {
      MaYeuCau: asked.requestId,
      MaHoSo: asked.dossier,
      MaDVC: '1.001193',
      MaCanBo: 'mc-05977',
      MaDonVi: '05977',
      MaTichHop: '037',
      SoDinhDanh: '020195003381',
    },
  });
});
