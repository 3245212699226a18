import { randomUUID } from 'node:crypto';
import * as z from 'zod/mini';
import { expect, test } from 'vitest';
import { answersTo, codeIn, OpenForm, openForm, refusalIn, sendForm, wanted } from '../support/answers.ts';
import { Office } from '../support/office.ts';
import { openProvince } from '../support/province.ts';

const province = await openProvince();
const office = new Office(province);

const Own = z.object({ items: z.array(z.object({ code: z.string() })) });
const filedBy = async (name: string): Promise<string[]> => {
  await office.rest();
  const list = wanted(await (await office.citizen(name)).get('/v1/me/dossiers'), 200);
  return Own.parse(list).items.map(({ code }) => code);
};

test('the same key and body bring the same dossier; the same key with another body brings none', async () => {
  const parent = await office.citizen('Nông Thị Mai');
  const [form, key] = [await openForm(parent), randomUUID()];
  const answers = answersTo(form);
  const code = codeIn(await sendForm(parent, form, answers, key));
  expect(codeIn(await sendForm(parent, form, answers, key))).toBe(code);
  // The order of members is no difference.
  const turned = Object.fromEntries(Object.entries(answers).toReversed());
  expect(codeIn(await sendForm(parent, form, turned, key))).toBe(code);
  const other = answersTo(form, { child: { givenName: 'Khác' } });
  expect(refusalIn(await sendForm(parent, form, other, key))).toBe('422 key-reused');
  expect(await filedBy('Nông Thị Mai')).toEqual([code]);
});

test('somebody else may use the same key', async () => {
  const key = randomUUID();
  const codes = [];
  for (const name of ['Bế Văn Kiên', 'Mã Thị Khìn']) {
    const citizen = await office.citizen(name);
    codes.push(codeIn(await sendForm(citizen, await openForm(citizen), undefined, key)));
  }
  expect(new Set(codes).size).toBe(2);
});

test('a double click, five requests at once under one key, is one dossier', async () => {
  const parent = await office.citizen('Vi Thị Lan');
  const [form, key] = [await openForm(parent), randomUUID()];
  const answers = await Promise.all([1, 2, 3, 4, 5].map(() => sendForm(parent, form, answersTo(form), key)));
  const codes = new Set(answers.map(codeIn));
  expect(await filedBy('Vi Thị Lan')).toEqual([...codes]);
  expect(codes.size).toBe(1);
});

test('two windows with keys of their own make one dossier of one form', async () => {
  const parent = await office.citizen('Phạm Thu Trang');
  const form = await openForm(parent);
  const answers = await Promise.all([1, 2, 3].map(() => sendForm(parent, form)));
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
  const refused = answers.filter(({ status }) => status !== 201).map(refusalIn);
  for (const refusal of refused) expect(['409 prefill-expired', '409 already-registered']).toContain(refusal);
  expect(await filedBy('Phạm Thu Trang')).toHaveLength(1);
});

test('a birth notice stands in one dossier only, whichever parent files', async () => {
  const [father, mother] = [await office.citizen('Triệu Văn Phúc'), await office.citizen('Lý Thị Hoa')];
  const [first, second] = [await openForm(father), await openForm(mother)];
  expect(first.answers['child']?.['noticeCode']).toBe(second.answers['child']?.['noticeCode']);
  const code = codeIn(await sendForm(father, first));
  expect(refusalIn(await sendForm(mother, second))).toBe('409 already-registered');
  expect(await filedBy('Lý Thị Hoa')).toEqual([]);
  expect(await filedBy('Triệu Văn Phúc')).toEqual([code]);
  // The refused form is still there, with what was typed.
  expect(OpenForm.parse(wanted(await mother.get(`/v1/drafts/${second.id}`), 200)).id).toBe(second.id);
});

test('twins get two dossiers with two notices, and a third form finds none', async () => {
  const mother = await office.citizen('Dương Thị Bích');
  const notices = [];
  for (const givenName of ['Gia Huy', 'Gia Hân']) {
    const form = await openForm(mother);
    expect(form.lookups['notice']).toBe('found');
    notices.push(form.answers['child']?.['noticeCode']);
    codeIn(await sendForm(mother, form, answersTo(form, { child: { givenName } })));
  }
  expect(new Set(notices).size).toBe(2);
  expect((await openForm(mother)).lookups['notice']).toBe('missing');
  expect(await filedBy('Dương Thị Bích')).toHaveLength(2);
});

test('every dossier of a unit and day has a number of its own, however many come at once', async () => {
  const names = ['Hoàng Đình Ngọ', 'Bế Văn Kiên', 'Mã Thị Khìn'];
  const before = (await Promise.all(names.map(filedBy))).flat().length;
  const forms = await Promise.all(names.map(async (name) => openForm(await office.citizen(name))));
  await Promise.all(names.map(async (name, index) => sendForm(await office.citizen(name), forms[index] ?? fail())));
  const codes = (await Promise.all(names.map(filedBy))).flat();
  const numbers = codes.map((code) => Number(code.split('-').at(-1))).toSorted((a, b) => a - b);
  expect(numbers).toEqual(Array.from({ length: before + 3 }, (_, index) => index + 1));
});

const fail = (): never => {
  throw new Error('a form is missing');
};
