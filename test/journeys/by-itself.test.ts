import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { attachedResult } from '../../verification/attached-result.ts';
import { openPdf } from '../../verification/pdf/objects.ts';
import { pageText } from '../../verification/page-text.ts';
import { BirthStory } from '../../local/birth-story.ts';
import { codeIn, OpenForm, refusalIn, sendForm, wanted } from '../support/answers.ts';
import { Office } from '../support/office.ts';
import { openProvince } from '../support/province.ts';

const province = await openProvince();
const office = new Office(province);

test('a notice is acknowledged by nobody’s hand, at once, with a confirmation that the police’s seal alone makes valid', async () => {
  const host = await office.citizen('Trần Quốc Tuấn');
  const form = OpenForm.parse(wanted(await host.send('POST', '/v1/drafts', { procedure: '2.001159' }), 201));
  expect(form.prefill).toMatchObject({ 'reporter.fullName': { lock: true }, 'stay.place': { lock: false } });
  const guest = { fullName: 'Hoàng Văn Thái', citizenId: office.citizenId('Hoàng Văn Thái') };
  const stay = { ...form.answers['stay'], from: '2026-11-23', until: '2026-11-26' };
  const code = codeIn(await sendForm(host, form, { reporter: form.answers['reporter'], guest, stay }));
  await office.rest();

  const dossier = await province.dossiers.require(code);
  expect(dossier).toMatchObject({ phase: 'closed', status: 10, unit: expect.stringMatching(/\.CA$/) });
  const log = await province.dossiers.log(code);
  expect(log.map(({ event }) => [event.type, event.by.kind])).toEqual([
    ['dossier-submitted', 'citizen'],
    ['checks-recorded', 'machine'],
    ['notice-acknowledged', 'machine'],
    ['result-issued', 'machine'],
    ['result-returned', 'machine'],
  ]);

  const bytes = await new BirthStory(province.stack.url, () => undefined).download(host, code, 'result');
  const judged = wanted(
    await host.send('POST', '/v1/verifications', { file: Buffer.from(bytes).toString('base64'), dossier: code }),
    200,
  );
  expect(judged).toMatchObject({ genuine: true, signatures: [{ field: 'seal' }], result: { dossier: code } });
  const pdf = await openPdf(bytes);
  const { agency, signer } = await attachedResult(pdf);
  expect([agency.code, signer]).toEqual([dossier.unit, undefined]);
  expect(await pageText(pdf)).toContain('CÔNG AN PHƯỜNG ĐÔNG KINH');
  // It goes into a wallet though no leader has signed it.
  expect(wanted(await host.send('POST', `/v1/dossiers/${code}/wallet`, {}), 200)).toMatchObject({ dossier: code });
  // The guest, who asked for nothing, has it among their results; nobody else’s business.
  const visitor = await office.citizen('Hoàng Văn Thái');
  expect(wanted(await visitor.get('/v1/results'), 200)).toMatchObject({ items: [{ code }] });
  expect(refusalIn(await visitor.get(`/v1/dossiers/${code}`))).toBe('404 not-found');
});

test('what the population data hold is confirmed by nobody’s hand; where they lack it an officer has the case', async () => {
  const open = async (name: string) => {
    const citizen = await office.citizen(name);
    const opened = await citizen.send('POST', '/v1/drafts', { procedure: '1.012566' });
    return { citizen, form: OpenForm.parse(wanted(opened, 201)) };
  };
  const known = await open('Trần Quốc Tuấn');
  const number = known.form.prefill['former.number'];
  expect(number).toEqual({ value: expect.stringMatching(/^\d{9}$/), lock: true, source: 'population' });
  const lacking = await open('Vi Thị Lan');
  expect(lacking.form.prefill['former.number']).toBeUndefined();
  const codes = [
    codeIn(await sendForm(known.citizen, known.form, known.form.answers)),
    codeIn(
      await sendForm(lacking.citizen, lacking.form, {
        ...lacking.form.answers,
        former: { ...lacking.form.answers['former'], number: '080000001' },
      }),
    ),
  ];
  await office.rest();
  const [byItself = [], left = []] = await Promise.all(
    codes.map(async (code) => (await province.dossiers.log(code)).map(({ event }) => event)),
  );
  expect(byItself.map(({ type, by }) => [type, by.kind])).toEqual([
    ['dossier-submitted', 'citizen'],
    ['checks-recorded', 'machine'],
    ['decided-on-data', 'machine'],
    ['result-issued', 'machine'],
    ['result-returned', 'machine'],
  ]);
  expect(left.map(({ type }) => type)).not.toContain('decided-on-data');
  expect(left.find(({ type }) => type === 'left-to-officer')).toMatchObject({
    by: { kind: 'machine' },
    data: { why: 'unshown', lookups: ['applicant'] },
  });
  expect(await province.dossiers.require(codes[1] ?? '')).toMatchObject({ phase: 'verify', task: { role: 'officer' } });

  const bytes = await new BirthStory(province.stack.url, () => undefined).download(
    known.citizen,
    codes[0] ?? '',
    'result',
  );
  const { signer, data } = await attachedResult(await openPdf(bytes));
  expect([signer, data]).toMatchObject([undefined, { former: { number: number?.value } }]);
});

const Other = z.object({ about: z.string(), amount: z.int() });
const FineForm = z.extend(OpenForm, { others: z.optional(z.array(Other)) });

test('a fine is found in the rider’s own name, paid as the register has it, and confirmed once the payment is recorded', async () => {
  const procedure = 'traffic-fine-payment';
  const rider = await office.citizen('Hoàng Văn Thái');
  const open = async (more: object = {}) => {
    const opened = await rider.send('POST', '/v1/drafts', { procedure, ...more });
    return FineForm.parse(wanted(opened, opened.status === 200 ? 200 : 201));
  };
  // What is somebody else’s is not shown, and there is no form in which something could be typed in its place.
  const foreign = await rider.send('POST', '/v1/drafts', { procedure, about: '0962/QĐ-XPHC' });
  expect(refusalIn(foreign)).toMatch(/^409 record-needed/);

  expect((await open()).others).toEqual([{ about: '1204/QĐ-XPHC', amount: 500_000 }]);
  const chosen = await open({ about: '1204/QĐ-XPHC' });
  expect(chosen.prefill['penalty.amount']).toMatchObject({ value: 500_000 });
  expect(chosen.others).toMatchObject([{ about: '1187/QĐ-XPHC' }]);
  const form = await open({ about: '1187/QĐ-XPHC' });
  const amount = { value: 5_000_000, lock: true, source: 'penalty' };
  expect(form.prefill).toMatchObject({ 'penalty.number': { value: '1187/QĐ-XPHC' }, 'penalty.amount': amount });
  const less = { ...form.answers, penalty: { ...form.answers['penalty'], amount: 1000 } };
  expect(refusalIn(await sendForm(rider, form, less))).toBe('422 invalid-fields /answers/penalty/amount locked');
  const code = codeIn(await sendForm(rider, form, form.answers));
  await office.rest();
  const asked = wanted(await rider.get(`/v1/dossiers/${code}`), 200);
  expect(asked).toMatchObject({
    phase: 'payment',
    sentence: { vi: expect.stringMatching(/^Bạn cần nộp tiền, chậm nhất/) },
    fee: 5_000_000,
    payTo: { account: '0000000000', qr: expect.stringMatching(`540750000005802VN622208${code.length}${code}6304`) },
  });
  // No counter takes it; whoever can record it is named.
  expect(asked).toHaveProperty('paidTo', { name: expect.objectContaining({ vi: expect.stringMatching(/Công an/) }) });
  // The next is offered, though the register has not heard of the payment.
  const next = await open();
  expect([next.prefill['penalty.number']?.value, next.others]).toEqual(['1204/QĐ-XPHC', undefined]);

  wanted(await office.act(await office.clerk('mc', code), code, 'payment', { receipt: 'FT26327001187' }), 200);
  expect((await province.dossiers.log(code)).map(({ event }) => [event.type, event.by.kind])).toEqual([
    ['dossier-submitted', 'citizen'],
    ['checks-recorded', 'machine'],
    ['payment-requested', 'machine'],
    ['payment-recorded', 'staff'],
    ['decided-on-data', 'machine'],
    ['result-issued', 'machine'],
    ['result-returned', 'machine'],
  ]);
  const bytes = await new BirthStory(province.stack.url, () => undefined).download(rider, code, 'result');
  const file = Buffer.from(bytes).toString('base64');
  expect(wanted(await rider.send('POST', '/v1/verifications', { file, dossier: code }), 200)).toMatchObject({
    genuine: true,
  });
  expect((await attachedResult(await openPdf(bytes))).data).toMatchObject({
    offence: { decision: '1187/QĐ-XPHC' },
    payment: { amount: '5000000', reference: 'FT26327001187', date: expect.stringMatching(/^2026-/) },
  });
});
