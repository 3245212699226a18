import * as z from 'zod/mini';
import { expect, test } from 'vitest';
import type { Visitor } from '../../local/visitor.ts';
import { codeIn, OpenForm, refusalIn, sendForm, wanted } from '../support/answers.ts';
import { Office } from '../support/office.ts';
import { openProvince } from '../support/province.ts';
import { hour, minute, pass } from '../support/trouble.ts';

const province = await openProvince();
const office = new Office(province);

const Times = z.object({
  until: z.string(),
  items: z.array(z.object({ at: z.string(), ends: z.string(), left: z.int() })),
});
const timesOf = async (visitor: Visitor, code: string) =>
  Times.parse(wanted(await visitor.get(`/v1/dossiers/${code}/appointments`), 200));

test('a time is chosen, moved, missed, chosen again and kept, while the term stands still; then the notice is signed', async () => {
  const mai = await office.citizen('Nông Thị Mai');
  const form = OpenForm.parse(wanted(await mai.send('POST', '/v1/drafts', { procedure: '1.014063' }), 201));
  const { person } = form.answers;
  const delivery = { commune: '05977', way: 'counter' };
  const code = codeIn(await sendForm(mai, form, { person, request: { reason: 'age' }, delivery }));
  await office.rest();
  const { dueAt } = await province.dossiers.require(code);
  expect(await office.see(mai, code)).toMatchObject({ phase: 'appointment', action: 'appointment' });

  const { items } = await timesOf(mai, code);
  const [first, second] = items;
  expect(first?.left).toBe(2);
  expect(refusalIn(await office.act(mai, code, 'appointment', { at: '2026-11-22T02:00:00.000Z' }))).toBe(
    '409 no-such-slot /at invalid',
  );
  wanted(await office.act(mai, code, 'appointment', { at: first?.at }), 200);
  expect((await timesOf(mai, code)).items[0]).toMatchObject({ at: first?.at, left: 1 });
  wanted(await office.act(mai, code, 'appointment', { at: second?.at }), 200);
  expect((await timesOf(mai, code)).items.slice(0, 2)).toMatchObject([{ left: 2 }, { left: 1 }]);
  expect(await office.see(mai, code)).toMatchObject({
    appointment: { chosen: { at: second?.at }, missed: 0, takes: ['photo', 'fingerprints', 'iris', 'signature'] },
    sentence: { en: expect.stringContaining('Please come to ') },
  });

  const officer = await office.clerk('mc', code);
  expect(wanted(await officer.get('/v1/inbox'), 200)).toMatchObject({ items: [{ code, step: 'appointment' }] });
  expect(refusalIn(await office.act(officer, code, 'appearance', { came: false }))).toBe('409 appointment-ahead');
  await pass(province, Date.parse(second?.ends ?? '') + minute - province.clock.now());
  wanted(await office.act(officer, code, 'appearance', { came: false }), 200);
  expect(await office.see(mai, code)).toMatchObject({ action: 'appointment', appointment: { missed: 1 } });

  const [third] = (await timesOf(mai, code)).items;
  wanted(await office.act(mai, code, 'appointment', { at: third?.at }), 200);
  await pass(province, Date.parse(third?.at ?? '') + minute - province.clock.now());
  wanted(await office.act(officer, code, 'appearance', { came: true, taken: ['photo', 'fingerprints', 'iris'] }), 200);
  const kept = await province.dossiers.require(code);
  expect(kept).toMatchObject({ phase: 'verify' });
  expect(kept.appointment).toBeUndefined();
  // What was waited is not counted.
  expect(Date.parse(kept.dueAt)).toBeGreaterThan(Date.parse(dueAt) + hour);

  wanted(await office.act(officer, code, 'claim'), 200);
  wanted(await office.act(officer, code, 'fee-waiver', { code: 'digital-citizen' }), 200);
  wanted(await office.act(officer, code, 'verification', { outcome: 'propose' }), 200);
  await office.approve(code);
  expect(await province.dossiers.require(code)).toMatchObject({ phase: 'closed', validity: 'valid' });
  expect((await mai.get(`/v1/dossiers/${code}/result`)).status).toBe(200);
  const told = (await province.dossiers.log(code)).flatMap(({ event: { type } }) =>
    /^appoint/.exec(type) ? [type] : [],
  );
  expect(told).toEqual([
    'appointment-made',
    'appointment-made',
    'appointment-missed',
    'appointment-made',
    'appointment-kept',
  ]);
}, 60_000);
