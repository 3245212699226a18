import { afterEach, expect, test } from 'vitest';
import type { Answers } from '../../core/form/answers.ts';
import { lastChecks } from '../../core/source-checks.ts';
import { serviceNames } from '../../local/world/fault.ts';
import { answersTo, codeIn, OpenForm, openForm, refusalIn, sendForm, wanted } from '../support/answers.ts';
import { visitorTo } from '../support/described.ts';
import { Office } from '../support/office.ts';
import { openProvince } from '../support/province.ts';
import { minute, outside, pass } from '../support/trouble.ts';

const province = await openProvince();
const office = new Office(province);

afterEach(async () => {
  for (const service of serviceNames) await outside(province, service, 'ok');
  // Functions leave a source alone for a while after it has failed often.
  await pass(province, minute);
});

const checksOf = async (code: string): Promise<Record<string, string>> => {
  const log = await province.dossiers.log(code);
  const checks = log.flatMap(({ event }) => (event.type === 'checks-recorded' ? event.data.checks : []));
  return Object.fromEntries(checks.map(({ id, outcome }) => [id, outcome]));
};

const everything = {
  applicant: 'found',
  mother: 'found',
  father: 'found',
  notice: 'found',
  marriage: 'found',
  identityDocument: 'found',
};

// Of mother and father, whom nobody declares where the population data are silent, nothing is asked at the check.
test.each([
  [
    'population',
    'down',
    'Nông Thị Mai',
    { ...everything, applicant: 'unavailable', mother: 'unavailable', father: 'unavailable', notice: 'unavailable' },
    2,
  ],
  [
    'population',
    'wrong',
    'Hoàng Văn Thái',
    { ...everything, applicant: 'unavailable', mother: 'unavailable', father: 'unavailable', notice: 'unavailable' },
    2,
  ],
  ['health', 'down', 'Lý Thị Hoa', { ...everything, notice: 'unavailable' }, 1],
  ['health', 'wrong', 'Triệu Văn Phúc', { ...everything, notice: 'unavailable' }, 1],
  ['civil-status', 'down', 'Dương Thị Bích', { ...everything, marriage: 'unavailable' }, 1],
  ['civil-status', 'wrong', 'Lâm Văn Quý', { ...everything, marriage: 'unavailable' }, 1],
] as const)('with %s %s the form still opens, asks, and is taken in', async (service, mode, name, lookups, silent) => {
  const parent = await office.citizen(name);
  await outside(province, service, mode);
  const form = await openForm(parent);
  expect(form.lookups).toEqual(lookups);
  expect(Object.values(form.prefill).every(({ source }) => source !== service)).toBe(true);

  const code = codeIn(await sendForm(parent, form, answersTo(form, { request: { commune: '05977' } })));
  await office.rest();
  const checks = await checksOf(code);
  expect(Object.values(checks).filter((outcome) => outcome === 'unavailable')).toHaveLength(silent);
  const officer = await office.clerk('mc', code);
  const seen = await office.see(officer, code);
  expect(seen).toMatchObject({ phase: 'verify', status: 2 });
  expect(seen.allowed).toEqual(expect.arrayContaining(['claim', 'propose', 'refuse']));
  expect(seen['checks']).toContainEqual(expect.objectContaining({ source: service, outcome: 'unavailable' }));
});

test('a source that hangs does not hold the form; what it says later stands beside what was declared', async () => {
  const parent = await office.citizen('Vi Thị Lan');
  await outside(province, 'health', 'slow');
  const form = await openForm(parent);
  expect(form.lookups).toMatchObject({ applicant: 'found', notice: 'unavailable' });
  await outside(province, 'health', 'ok');
  const code = codeIn(await sendForm(parent, form, answersTo(form, { child: { gender: 'female' } })));
  await office.rest();
  expect(await checksOf(code)).toMatchObject({ applicant: 'matches', notice: 'differs', father: 'missing' });
});

test('all sources down at once: the citizen tells everything and loses nothing', async () => {
  const parent = await office.citizen('Chu Thị Yến');
  for (const service of ['population', 'health', 'civil-status', 'wallet-documents'] as const)
    await outside(province, service, 'down');
  const form = await openForm(parent);
  expect(form.prefill).toEqual({});
  expect(new Set(Object.values(form.lookups))).toEqual(new Set(['unavailable']));
  const code = codeIn(await sendForm(parent, form, answersTo(form, { request: { commune: '05977' } })));
  await office.rest();
  for (const service of serviceNames) await outside(province, service, 'ok');
  await pass(province, minute);
  await office.finish(parent, code);
  expect(await office.see(parent, code)).toMatchObject({ phase: 'closed', status: 10 });
});

test('VNeID down: nobody new can sign in and is told so, who is signed in works on', async () => {
  const parent = await office.citizen('Hà Thị Thu');
  await openForm(parent);
  await outside(province, 'vneid', 'down');
  const code = await office.file(parent);
  await expect(office.citizen('Phạm Thu Trang')).rejects.toThrow('could not sign in');
  const officer = await office.clerk('mc', code);
  expect((await office.see(officer, code)).phase).toBe('verify');
});

test('VNeID down since before the first sign-in: a refusal in words, and all is well once it is back', async () => {
  const fresh = await openProvince();
  await outside(fresh, 'vneid', 'down');
  const nobody = visitorTo(fresh.stack.url);
  expect(refusalIn(await nobody.get('/auth/login?audience=citizen&return=/'))).toBe('503 sign-in-unavailable');
  const people = new Office(fresh);
  expect((await (await people.operator()).get('/v1/parked')).body).toEqual({ items: [] });
  await outside(fresh, 'vneid', 'ok');
  expect((await (await people.citizen('Nông Thị Mai')).get('/v1/me/dossiers')).body).toEqual({ items: [] });
});

/** What the form offers, taken as it stands where it is asked about because sources disagree. */
const offeredIn = ({ prefill, answers }: OpenForm): Answers => {
  const all: Answers = structuredClone(answers);
  for (const [path, { value }] of Object.entries(prefill)) {
    const [step = '', field = ''] = path.split('.');
    all[step] = { ...all[step], [field]: answers[step]?.[field] ?? String(value) };
  }
  return all;
};

/** The request for a certificate of marital status, with what the citizen says where no source does. */
const maritalAnswers = (form: OpenForm, name: string): Answers => {
  const offered = offeredIn(form);
  const person = {
    fullName: name,
    citizenId: office.citizenId(name),
    birth: '1995-06-05',
    sex: 'female',
    ethnicity: 'Tày',
    nationality: 'Việt Nam',
    residence: 'Phường Đông Kinh, tỉnh Lạng Sơn',
  };
  const status = { marital: 'married', ...offered['status'] };
  return {
    person: { ...person, ...offered['person'] },
    status: { ...status, ...(status.marital === 'married' ? { spouse: 'Hoàng Văn Thái', ...offered['status'] } : {}) },
    request: { commune: '05977', use: 'other', purpose: 'mua bán nhà đất', ...offered['request'] },
  };
};

const maritalStatus = async (name: string) => {
  const parent = await office.citizen(name);
  const opened = await parent.send('POST', '/v1/drafts', { procedure: 'marital-status' });
  const form = OpenForm.parse(wanted(opened, 201));
  return { parent, form, answers: maritalAnswers(form, name) };
};
const lastOf = async (code: string): Promise<Record<string, string>> =>
  Object.fromEntries(lastChecks(await province.dossiers.log(code)).map(({ id, outcome }) => [id, outcome]));
const matching = { applicant: 'matches', status: 'matches', spouse: 'matches', identityDocument: 'matches' };

test.each([
  ['population', 'down', ['applicant', 'spouse']],
  ['civil-status', 'slow', ['status']],
  ['wallet-documents', 'down', ['identityDocument']],
] as const)(
  'marital status with %s %s: what is silent is asked again, and the way ends',
  async (service, mode, silent) => {
    await outside(province, service, mode);
    const { parent, form, answers } = await maritalStatus('Nông Thị Mai');
    const quiet = Object.keys(form.lookups).filter((id) => form.lookups[id] === 'unavailable');
    expect(quiet.toSorted()).toEqual(silent);
    if (mode === 'slow') await outside(province, service, 'ok');
    const code = codeIn(await sendForm(parent, form, answers));
    await office.rest();
    const unheard = mode === 'down' ? Object.fromEntries(silent.map((id) => [id, 'unavailable'])) : {};
    expect(await lastOf(code)).toMatchObject({ ...matching, ...unheard });
    await outside(province, service, 'ok');
    await pass(province, 10 * minute);
    // What the register of people says of where somebody lives is another wording than theirs.
    const apart = service === 'population' ? { applicant: 'differs' } : {};
    expect(await lastOf(code)).toMatchObject({ ...matching, ...apart });
    await office.finish(parent, code);
    expect(await office.see(parent, code)).toMatchObject({ phase: 'closed', status: 10 });
  },
);

test('marital status with a register that contradicts the population data: the citizen chooses, the officer sees both', async () => {
  await outside(province, 'civil-status', 'contradictory');
  const { parent, form, answers } = await maritalStatus('Bế Văn Kiên');
  expect(form.prefill['status.marital']).toMatchObject({ value: 'married', lock: false, source: 'civil-status' });
  expect(form.prefill['person.fullName']).toMatchObject({ lock: true });
  const code = codeIn(await sendForm(parent, form, answers));
  await office.rest();
  expect(await lastOf(code)).toMatchObject({ ...matching, status: 'contradicts', spouse: 'missing' });
  await office.finish(parent, code);
  expect(await office.see(parent, code)).toMatchObject({ phase: 'closed', status: 10 });
});

test('a birth with a register that contradicts the population data: nothing of the spouse is locked', async () => {
  await outside(province, 'civil-status', 'contradictory');
  const parent = await office.citizen('Hoàng Văn Thái');
  const form = await openForm(parent);
  const mother = Object.entries(form.prefill).filter(([path]) => path.startsWith('mother.'));
  expect(mother.length).toBeGreaterThan(3);
  expect(mother.filter(([, { lock }]) => lock)).toEqual([]);
  const code = codeIn(await sendForm(parent, form, answersTo(form, offeredIn(form))));
  await office.rest();
  expect(await lastOf(code)).toMatchObject({ applicant: 'matches', mother: 'contradicts', notice: 'matches' });
});
