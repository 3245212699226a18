import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { addDays, dateOf } from '../../core/vietnam-time.ts';
import { answersTo, codeIn, openForm, refusalIn, sendForm, type OpenForm } from '../support/answers.ts';
import { Office } from '../support/office.ts';
import { openProvince } from '../support/province.ts';

const province = await openProvince();
const office = new Office(province);
const today = dateOf(province.clock.now());
/** No notice and no spouse on record: much of the form is for this person to say. */
const single = await office.citizen('Bế Văn Kiên');
const mother = await office.citizen('Nông Thị Mai');

const full = async (): Promise<{ form: OpenForm; answers: ReturnType<typeof answersTo> }> => {
  const form = await openForm(single);
  return { form, answers: answersTo(form) };
};

test('a field that the form does not have is named', async () => {
  const { form, answers } = await full();
  const wrong = { ...answers, child: { ...answers['child'], wealth: 'great' }, horoscope: { sign: 'ox' } };
  expect(refusalIn(await sendForm(single, form, wrong))).toBe(
    '422 invalid-fields /answers/child/wealth unknown /answers/horoscope unknown',
  );
});

test.each([
  ['an answer of another type', { child: { givenName: 7 } }, '/answers/child/givenName invalid'],
  ['a list for an answer', { child: { givenName: ['An'] } }, '/answers/child/givenName invalid'],
  ['nothing for a required answer', { child: { givenName: null } }, '/answers/child/givenName invalid'],
  ['an empty name', { child: { givenName: '  ' } }, '/answers/child/givenName short'],
  ['a name of 41 letters', { child: { givenName: 'A'.repeat(41) } }, '/answers/child/givenName long'],
  ['a name with digits', { child: { givenName: 'An 2' } }, '/answers/child/givenName invalid'],
  ['a choice that is none', { child: { gender: 'unknown' } }, '/answers/child/gender invalid'],
  ['a day that does not exist', { child: { birthDate: '2026-02-30' } }, '/answers/child/birthDate date'],
  ['a birth tomorrow', { child: { birthDate: addDays(today, 1) } }, '/answers/child/birthDate future'],
  ['eleven paper copies', { request: { paperCopies: 11 } }, '/answers/request/paperCopies invalid'],
  ['half a paper copy', { request: { paperCopies: 0.5 } }, '/answers/request/paperCopies invalid'],
  ['a commune of another province', { request: { commune: '00001' } }, '/answers/request/commune invalid'],
  ['a field that does not apply', { mother: { fullName: 'Lò Thị Ba' } }, '/answers/mother/fullName hidden'],
] as const)('%s is refused where it stands', async (_what, said, pointer) => {
  const { form, answers } = await full();
  const wrong: Record<string, object | undefined> = { ...answers };
  for (const [step, fields] of Object.entries(said)) wrong[step] = { ...answers[step], ...fields };
  expect(refusalIn(await sendForm(single, form, wrong))).toBe(`422 invalid-fields ${pointer}`);
});

test('a parent’s identifier of thirteen digits is refused, and so is every other wrong field, all at once', async () => {
  const { form, answers } = await full();
  const told = { declared: 'yes', fullName: 'Lò Thị Ba', citizenId: '0201950033811', birth: '1995', ethnicity: 'Tày' };
  const wrong = { ...answers, child: { ...answers['child'], birthDate: addDays(today, 400) }, mother: told };
  const refusal = refusalIn(await sendForm(single, form, wrong));
  expect(refusal).toMatch(/^422 invalid-fields /);
  expect(refusal).toContain('/answers/mother/citizenId citizen-id');
  expect(refusal).toContain('/answers/mother/nationality required');
  expect(refusal).toContain('/answers/child/birthDate future');
});

test('a value that a national database holds cannot be changed', async () => {
  const form = await openForm(mother);
  const answers = answersTo(form, { child: { gender: 'male', birthPlace: 'Ở nhà' } });
  expect(refusalIn(await sendForm(mother, form, answers))).toBe(
    '422 invalid-fields /answers/child/gender locked /answers/child/birthPlace locked',
  );
});

test.each([
  ['no object', '"text"', '422 invalid-fields  invalid'],
  ['a body cut short', '{"draft":', '400 malformed-body'],
  ['two megabytes', JSON.stringify({ draft: 'x'.repeat(2_000_000) }), '413 too-large'],
  [
    'an unknown member',
    JSON.stringify({ draft: randomUUID(), answers: {}, declaration: true, more: 1 }),
    '422 invalid-fields /more unknown',
  ],
  ['no declaration', JSON.stringify({ draft: randomUUID(), answers: {} }), '422 invalid-fields /declaration invalid'],
  ['a draft of nobody', JSON.stringify({ draft: randomUUID(), answers: {}, declaration: true }), '409 prefill-expired'],
  [
    'a prototype for answers',
    `{"draft":"${randomUUID()}","answers":{"__proto__":{"child":{}}},"declaration":true}`,
    '422 invalid-fields /answers/__proto__ unknown',
  ],
])('%s is refused', async (_what, body, refusal) => {
  const answer = await single.send('POST', '/v1/dossiers', body, { 'idempotency-key': randomUUID() });
  expect(refusalIn(answer)).toBe(refusal);
});

test.each([[undefined], ['short'], ['k'.repeat(129)], ['with a space']])(
  'without a proper idempotency key nothing is taken in (%s)',
  async (key) => {
    const { form, answers } = await full();
    const headers = key === undefined ? {} : { 'idempotency-key': key };
    const body = { draft: form.id, answers, declaration: true };
    expect(refusalIn(await single.send('POST', '/v1/dossiers', body, headers))).toBe('400 key-required');
  },
);

test('a birth of 75 days ago is registered all the same, and marked', async () => {
  const parent = await office.citizen('Lý Thị Hoa');
  const code = await office.file(parent, { child: { givenName: 'Nam' } });
  expect((await office.see(parent, code)).marks).toMatchObject([{ id: 'late-registration' }]);
  expect((await province.dossiers.require(code)).marks).toEqual(['late-registration']);
});

test('names in decomposed letters are kept composed, those of the source and those that are typed', async () => {
  const parent = await office.citizen('Nguyễn Thị Thúy Hằng');
  const form = await openForm(parent);
  const typed = answersTo(form, { child: { givenName: 'Diệp Ánh'.normalize('NFD') } });
  const code = codeIn(await sendForm(parent, form, typed));
  await office.rest();
  const seen = await office.see(parent, code);
  expect(seen).toMatchObject({
    answers: { child: { givenName: 'Diệp Ánh' }, mother: { fullName: 'Nguyễn Thị Thúy Hằng' } },
  });
  expect(JSON.stringify(seen)).toBe(JSON.stringify(seen).normalize('NFC'));
});

test('whatever was refused, nothing was taken in and nothing was lost', async () => {
  expect((await single.get('/v1/me/dossiers')).body).toEqual({ items: [] });
  expect((await mother.get('/v1/me/dossiers')).body).toEqual({ items: [] });
  for (const parent of [single, mother]) {
    const code = await office.file(parent);
    expect(await office.see(parent, code)).toMatchObject({ phase: 'verify', status: 2 });
  }
});
