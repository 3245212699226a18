import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import type { Visitor } from '../../local/visitor.ts';
import { answersTo, openForm, refusalIn, sendForm, wanted } from '../support/answers.ts';
import { Office } from '../support/office.ts';
import { openProvince } from '../support/province.ts';

const province = await openProvince();
const office = new Office(province);
const mother = await office.citizen('Nông Thị Mai');
const father = await office.citizen('Hoàng Văn Thái');

const Own = z.object({ items: z.array(z.object({ code: z.string() })) });
const ownCodes = async (citizen: Visitor): Promise<string[]> =>
  Own.parse(wanted(await citizen.get('/v1/me/dossiers'), 200)).items.map(({ code }) => code);

/** Opened while the notice stood in no dossier. */
const hisForm = await openForm(father);

const noticeOf = (form: { prefill: Record<string, { value: unknown }> }): string =>
  String(form.prefill['child.noticeCode']?.value);

test('nobody bars another’s child by typing the number of its birth notice', async () => {
  const notice = noticeOf(await openForm(mother));
  const stranger = await office.citizen('Bế Văn Kiên');
  await office.file(stranger, { child: { noticeCode: notice } });
  const form = await openForm(father);
  expect(form.lookups['notice']).toBe('found');
  expect(noticeOf(form)).toBe(notice);
});

test('typing a number tells nobody whether that birth is being registered', async () => {
  const notice = noticeOf(await openForm(mother));
  await office.file(mother);
  const stranger = await office.citizen('Bế Văn Kiên');
  const form = await openForm(stranger);
  expect(await sendForm(stranger, form, answersTo(form, { child: { noticeCode: notice } }))).toMatchObject({
    status: 201,
  });
});

test('a refused dossier leaves the birth notice to the next, and to one only', async () => {
  expect(refusalIn(await sendForm(father, hisForm))).toBe('409 already-registered');
  const [code = ''] = await ownCodes(mother);
  const refusal = { outcome: 'refuse', reasons: ['wrong-authority'] };
  wanted(await office.act(await office.clerk('mc', code), code, 'verification', refusal), 200);

  const herForm = await openForm(mother);
  expect(herForm.lookups['notice']).toBe('found');
  const sent = await Promise.all([sendForm(mother, herForm), sendForm(father, hisForm)]);
  expect(sent.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409]);
  expect(sent.filter(({ status }) => status === 409).map(refusalIn)).toEqual(['409 already-registered']);
});
