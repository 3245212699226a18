import * as z from 'zod/mini';
import { expect, test } from 'vitest';
import type { Answers } from '../../core/form/answers.ts';
import { createCivilStatus } from '../../functions/sources/civil-status.ts';
import { reached } from '../functions/source-settings.ts';
import type { Visitor } from '../../local/visitor.ts';
import { codeIn, OpenForm, openForm, refusalIn, sendForm, wanted } from '../support/answers.ts';
import { Office } from '../support/office.ts';
import { openProvince } from '../support/province.ts';
import { outside } from '../support/trouble.ts';

const province = await openProvince();
const office = new Office(province);

/** A person whom no source knows a birth of, and who types the number of a notice. */
const fileWith = async (name: string, noticeCode: string): Promise<string> =>
  office.file(await office.citizen(name), { child: { noticeCode } });
const propose = async (code: string) =>
  office.act(await office.clerk('mc', code), code, 'verification', { outcome: 'propose' });
const refuse = async (code: string) => {
  const refusal = { outcome: 'refuse', reasons: ['already-registered'] };
  wanted(await office.act(await office.clerk('mc', code), code, 'verification', refusal), 200);
};
const untilApproved = async (name: string, code: string): Promise<void> => {
  wanted(await propose(code), 200);
  await office.confirm(await office.citizen(name), code);
  if ((await province.dossiers.require(code)).phase === 'appointment') {
    const signed = { came: true, taken: ['signature'] };
    wanted(await office.act(await office.clerk('mc', code), code, 'appearance', signed), 200);
  }
  await office.approve(code);
};

const Checks = z.object({
  checks: z.array(z.looseObject({ id: z.string(), outcome: z.string(), evidence: z.optional(z.string()) })),
});
/** What the officer reads about other dossiers and the register. */
const conflictsOf = async (code: string): Promise<string[]> => {
  const { checks } = Checks.parse(await office.see(await office.clerk('mc', code), code));
  return checks
    .filter(({ id }) => id === 'dossiers' || id === 'register')
    .map(({ id, outcome, evidence }) => `${id} ${outcome} ${evidence}`);
};

/** Another agency of the country registers the birth of a notice. */
const registerElsewhere = async (noticeCode: string): Promise<void> => {
  const civilStatus = createCivilStatus(reached(province.world.urls.civilStatus));
  const newborn = {
    familyName: 'Lê',
    middleName: '',
    givenName: 'An',
    gender: 'female',
    birthDate: '2026-11-01',
    birthPlace: 'Hà Nội',
    ethnicity: 'Kinh',
    nationality: 'Việt Nam',
  } as const;
  const purpose = { procedure: '1.001193', actor: 'x', unit: 'H20.001', dossier: `H20.001-${noticeCode}` };
  await civilStatus.registerBirth({ newborn, noticeCode }, { ...purpose, requestId: noticeCode });
};

test('of two dossiers with one typed number, the first that an officer proposes has it; the other is refused', async () => {
  const [first, second] = [await fileWith('Bế Văn Kiên', 'GCS-1'), await fileWith('Mã Thị Khìn', 'GCS-1')];
  expect([await conflictsOf(first), await conflictsOf(second)]).toEqual([[], []]);
  wanted(await propose(second), 200);
  const answer = await propose(first);
  expect(refusalIn(answer)).toBe('409 already-registered /outcome taken');
  expect(JSON.stringify(answer.body)).toContain(second);
  expect(await province.dossiers.require(first)).toMatchObject({ phase: 'verify' });
  await refuse(first);
  expect(await province.dossiers.require(first)).toMatchObject({ phase: 'refused' });
});

test('two officers who propose at once: one dossier has the number', async () => {
  const codes = [await fileWith('Bế Văn Kiên', 'GCS-2'), await fileWith('Mã Thị Khìn', 'GCS-2')];
  const answers = await Promise.all(codes.map(propose));
  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
  const [lost] = answers.filter(({ status }) => status === 409).map(refusalIn);
  expect(lost).toMatch(/^409 already-registered/);
});

test('whoever comes after is shown to the officer with the dossier that has the number; a refused one has it no more', async () => {
  const first = await fileWith('Bế Văn Kiên', 'GCS-3');
  wanted(await propose(first), 200);
  const second = await fileWith('Mã Thị Khìn', 'GCS-3');
  expect(await conflictsOf(second)).toEqual([`dossiers taken ${first}`]);
  await office.act(await office.citizen('Bế Văn Kiên'), first, 'confirmation', { agree: false, note: 'Sai số.' });
  await refuse(first);
  wanted(await propose(second), 200);
});

test('a birth that another agency registered is shown at the check', async () => {
  await registerElsewhere('GCS-4');
  const code = await fileWith('Bế Văn Kiên', 'GCS-4');
  expect(await conflictsOf(code)).toEqual(['register taken 01/2026, 1/2026']);
});

test('a birth registered elsewhere meanwhile comes back to the officer: no identifier, nothing parked, refused by law', async () => {
  const code = await fileWith('Mã Thị Khìn', 'GCS-5');
  expect(await conflictsOf(code)).toEqual([]);
  await registerElsewhere('GCS-5');
  const people = province.world.citizens.length;
  await untilApproved('Mã Thị Khìn', code);
  expect(await province.dossiers.require(code)).toMatchObject({ phase: 'verify', task: { step: 'verify' } });
  expect(province.world.citizens).toHaveLength(people);
  expect(await conflictsOf(code)).toEqual(['register refused already-registered']);
  await refuse(code);
  expect(await province.dossiers.require(code)).toMatchObject({ phase: 'refused', status: 3 });
});

test('the mother’s notice is looked for in other dossiers and the register, whether it was declared or not', async () => {
  const first = await office.file(await office.citizen('Nông Thị Mai'));
  const father = await office.citizen('Hoàng Văn Thái');
  const silent = await office.file(father);
  expect(await conflictsOf(silent)).toEqual([`dossiers taken ${first}`]);
  const { answers } = await openForm(await office.citizen('Nông Thị Mai'));
  expect(answers['child']).not.toHaveProperty('noticeCode');
});

test('of twins without a number the one is compared that no other dossier has', async () => {
  const first = await office.file(await office.citizen('Dương Thị Bích'));
  const father = await office.citizen('Lâm Văn Quý');
  await outside(province, 'health', 'down');
  const form = await openForm(father);
  await outside(province, 'health', 'ok');
  const second = codeIn(await sendForm(father, form));
  await office.rest();
  expect(second).not.toBe(first);
  expect(await conflictsOf(second)).toEqual([]);
});

test('a number in small letters is the same number', async () => {
  const first = await fileWith('Bế Văn Kiên', '20001.GCS.77777.26');
  wanted(await propose(first), 200);
  const second = await fileWith('Mã Thị Khìn', '20001 gcs 77777.26');
  expect(await conflictsOf(second)).toEqual([`dossiers taken ${first}`]);
  expect(refusalIn(await propose(second))).toBe('409 already-registered /outcome taken');
});

test('whoever typed a number learns from it neither whose it is nor where it is registered', async () => {
  const first = await fileWith('Bế Văn Kiên', 'GCS-9');
  wanted(await propose(first), 200);
  await registerElsewhere('GCS-9');
  const stranger = await office.citizen('Mã Thị Khìn');
  const second = await fileWith('Mã Thị Khìn', 'GCS-9');
  expect(await conflictsOf(second)).toHaveLength(2);
  for (const path of [`/v1/dossiers/${second}`, `/v1/dossiers/${second}/events`]) {
    const seen = JSON.stringify(wanted(await stranger.get(path), 200));
    for (const secret of [first, '01/2026', 'taken']) expect(seen).not.toContain(secret);
  }
});

const open = async (visitor: Visitor, procedure: string) =>
  OpenForm.parse(wanted(await visitor.send('POST', '/v1/drafts', { procedure }), 201));
const approved = async (name: string, form: OpenForm, answers: Answers): Promise<string> => {
  const code = codeIn(await sendForm(await office.citizen(name), form, answers));
  await office.rest();
  await untilApproved(name, code);
  return code;
};
const Results = z.object({ items: z.array(z.looseObject({ number: z.string() })) });

test('a daughter has the death of her father registered by saying that she is his child', async () => {
  const daughter = await office.citizen('Vy Thị Hiền');
  const form = await open(daughter, '1.000656');
  expect(form.answers).toMatchObject({
    deceased: { fullName: 'Vy Văn Tòng' },
    death: { hour: '05:30', cause: 'Nhồi máu cơ tim' },
  });
  const request = { ...form.answers['request'], relation: 'child' };
  const code = await approved('Vy Thị Hiền', form, { ...form.answers, request });
  const dossier = await province.dossiers.require(code);
  expect(dossier).toMatchObject({ phase: 'closed', register: { number: '1/2026' }, result: { number: '1/2026' } });
  const results = Results.parse(wanted(await daughter.get('/v1/results'), 200));
  expect(results.items).toMatchObject([{ kind: 'death-extract', holder: 'Vy Văn Tòng', number: '1/2026' }]);
  const civilStatus = createCivilStatus(reached(province.world.urls.civilStatus));
  const purpose = { requestId: 'q', procedure: '1.000656', actor: 'x', unit: dossier.unit };
  const entry = await civilStatus.death(office.citizenId('Vy Văn Tòng'), purpose);
  expect(entry).toMatchObject({ value: { number: '1/2026' } });
  // The notice is used up: nobody else of the family is offered it.
  expect((await open(daughter, '1.000656')).lookups).toMatchObject({ deceased: 'missing', notice: 'missing' });
});

test('whom the register knows as married marries nobody, whatever was typed and approved', async () => {
  const form = await open(await office.citizen('Vi Thị Lan'), '1.000894');
  expect(form.lookups).toMatchObject({ wife: 'found', husband: 'missing' });
  const person = { birth: '1993-02-02', ethnicity: 'Tày', nationality: 'Việt Nam', residence: 'Thôn Tồng Riềng' };
  const named = { fullName: 'Đàm Quang Huy', citizenId: office.citizenId('Đàm Quang Huy') };
  const husband = { ...named, ...person, marital: 'single' };
  const code = await approved('Vi Thị Lan', form, { ...form.answers, husband });
  const log = (await province.dossiers.log(code)).map(({ event }) => event);
  // The agency has asked about him too, and the officer was shown it before.
  expect(log.find(({ type }) => type === 'checks-recorded')).toMatchObject({
    data: { checks: expect.arrayContaining([expect.objectContaining({ id: 'husbandStatus', outcome: 'differs' })]) },
  });
  expect(log.at(-2)).toMatchObject({ type: 'register-refused', data: { code: 'DANG_CO_VO_CHONG' } });
  expect(await province.dossiers.require(code)).toMatchObject({ phase: 'verify' });
});
