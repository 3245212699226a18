import { expect, test } from 'vitest';
import { answersTo, codeIn, OpenForm, openForm, refusalIn, sendForm, wanted } from '../support/answers.ts';
import { Office } from '../support/office.ts';
import { openProvince } from '../support/province.ts';
import { minute, pass } from '../support/trouble.ts';

const province = await openProvince();
const office = new Office(province);

test('of twins whose parents both have a form, each child is registered: the form taken first wins its notice only', async () => {
  const [mother, father] = [await office.citizen('Dương Thị Bích'), await office.citizen('Lâm Văn Quý')];
  const [hers, his] = [await openForm(mother), await openForm(father)];
  expect(his.answers['child']?.['noticeCode']).toBe(hers.answers['child']?.['noticeCode']);
  const said = answersTo(his, { child: { givenName: 'Gia Hân' } });
  const body = { answers: said, flags: [] };
  wanted(await father.send('PUT', `/v1/drafts/${his.id}`, body, { 'if-match': `"${his.version}"` }), 200);
  codeIn(await sendForm(mother, hers));
  expect(refusalIn(await sendForm(father, his, said))).toBe('409 already-registered');

  await pass(province, minute);
  const again = await openForm(father);
  expect(again.id).toBe(his.id);
  expect(again.prefill['child.noticeCode']).toMatchObject({ lock: true });
  expect(again.answers['child']?.['noticeCode']).not.toBe(his.answers['child']?.['noticeCode']);
  expect(again.answers['child']?.['givenName']).toBe('Gia Hân');
  codeIn(await sendForm(father, again, again.answers));
  expect((await openForm(father)).lookups['notice']).toBe('missing');
});

test('first openings at once are one form, and what is saved into it is found again', async () => {
  const parent = await office.citizen('Hứa Thị Nhung');
  const open = async () => parent.send('POST', '/v1/drafts', { procedure: '1.001193' });
  const answers = await Promise.all([1, 2, 3, 4].map(open));
  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 200, 200, 201]);
  const forms = answers.map((answer) => OpenForm.parse(answer.body));
  const [form] = forms;
  expect(new Set(forms.map(({ id }) => id))).toEqual(new Set([form?.id]));
  const body = { answers: { child: { givenName: 'Minh An' } }, flags: [] };
  wanted(await parent.send('PUT', `/v1/drafts/${form?.id}`, body, { 'if-match': '"1"' }), 200);
  expect((await openForm(parent)).answers['child']?.['givenName']).toBe('Minh An');
});
