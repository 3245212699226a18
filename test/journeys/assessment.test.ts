import { expect, test } from 'vitest';
import { BirthStory } from '../../local/birth-story.ts';
import { attachedResult } from '../../verification/attached-result.ts';
import { pageText } from '../../verification/page-text.ts';
import { openPdf } from '../../verification/pdf/objects.ts';
import healthCard from '../../procedures/household-health-card.ts';
import taxSettlement from '../../procedures/tax-settlement.ts';
import { codeIn, OpenForm, refusalIn, sendForm, wanted } from '../support/answers.ts';
import { Office } from '../support/office.ts';
import { openProvince } from '../support/province.ts';

const province = await openProvince();
const office = new Office(province);

test('a benefit says what the officer established, which the leader has seen and nobody declared', async () => {
  const worker = await office.citizen('Hoàng Văn Thái');
  const opened = await worker.send('POST', '/v1/drafts', { procedure: 'unemployment-benefit' });
  const form = OpenForm.parse(wanted(opened, 201));
  const number = { value: '2012036471', lock: true, source: 'social-insurance' };
  expect(form.prefill['insured.number']).toMatchObject(number);
  const code = codeIn(
    await sendForm(worker, form, {
      ...form.answers,
      work: { ended: '2026-10-31', why: 'expired' },
      payment: { ...form.answers['payment'], account: '8410 2050 9012, Agribank Lạng Sơn' },
    }),
  );
  await office.rest();

  const officer = await office.clerk('mc', code);
  wanted(await office.act(officer, code, 'claim'), 200);
  const propose = async (granted?: object) =>
    office.act(officer, code, 'verification', {
      outcome: 'propose',
      ...(granted === undefined ? {} : { assessed: { granted } }),
    });
  expect(refusalIn(await propose())).toMatch(/^422 invalid-fields \/assessed\/granted\/months required /);
  const granted = { months: 9, from: '2026-11-16', until: '2027-08-15', amount: 3_744_000 };
  expect(refusalIn(await propose({ ...granted, months: 13 }))).toMatch(/ \/assessed\/granted\/months invalid$/);
  wanted(await propose(granted), 200);
  const leader = await office.clerk('ld', code);
  expect(await office.see(leader, code)).toMatchObject({ phase: 'approve', assessment: { values: { granted } } });
  await office.approve(code);

  const pdf = await openPdf(await new BirthStory(province.stack.url, () => undefined).download(worker, code, 'result'));
  expect((await attachedResult(pdf)).data).toMatchObject({
    insurance: { number: '2012036471' },
    benefit: { months: '9', from: '2026-11-16', amount: '3744000', place: '8410 2050 9012, Agribank Lạng Sơn' },
    grounds: [{ text: 'Căn cứ Luật Việc làm 74/2025/QH15' }, {}],
  });
  expect((await pageText(pdf)).replaceAll(/\s+/g, ' ')).toContain('3.744.000');

  const correct = async (more: object) =>
    office.act(leader, code, 'result-correction', { code: 'officer-error', note: 'Ghi nhầm mức hưởng.', ...more });
  expect(refusalIn(await correct({ answers: { granted } }))).toContain('409 correction-missing');
  const put = { granted: { amount: 3_474_000 } };
  expect(refusalIn(await correct({ answers: { ...put, given: put.granted } }))).toMatch(/ \/answers\/given unknown$/);
  expect(refusalIn(await correct({ answers: { granted: { months: 13 } } }))).toMatch(
    / \/answers\/granted\/months invalid$/,
  );
  wanted(await correct({ answers: put }), 200);
  await office.rest();
  const second = await openPdf(
    await new BirthStory(province.stack.url, () => undefined).download(worker, code, 'result'),
  );
  expect((await attachedResult(second)).data).toMatchObject({ benefit: { months: '9', amount: '3474000' } });
  expect(await office.see(leader, code)).toMatchObject({
    assessment: { values: { granted: { ...granted, ...put.granted } } },
  });

  // The citizen follows the dossier and is not told how it was reckoned before it was signed.
  expect(await office.see(worker, code)).not.toHaveProperty('assessment');
});

test('a card with one’s household costs by the rank that the insurance database tells, and by no other', async () => {
  const member = await office.citizen('Lý Thị Hoa');
  const opened = await member.send('POST', '/v1/drafts', { procedure: 'household-health-card' });
  const form = OpenForm.parse(wanted(opened, 201));
  expect(form.prefill['card.rank']).toMatchObject({ value: 2, lock: true, source: 'social-insurance' });
  const send = async (rank: object) =>
    sendForm(member, form, { ...form.answers, card: { ...form.answers['card'], months: '6', ...rank } });
  expect(refusalIn(await send({ rank: 5 }))).toBe('422 invalid-fields /answers/card/rank locked');
  const code = codeIn(await send({}));
  await office.rest();
  // 70 % of 4.5 % of the base salary of 2,530,000 dong, for six months.
  const officer = await office.clerk('mc', code);
  expect(await office.see(officer, code)).toMatchObject({ fee: 478_170, finance: 'due' });
});

test('where the database was not asked, what is paid is what the rank comes to when the officer asks for it', async () => {
  const member = await office.citizen('Lý Thị Hoa');
  const alone = { procedure: 'household-health-card', consent: ['applicant'] };
  const form = OpenForm.parse(wanted(await member.send('POST', '/v1/drafts', alone), 201));
  const card = { ...form.answers['card'], rank: 5, months: '6', facility: 'Trạm Y tế phường Đông Kinh' };
  const insured = { ...form.answers['insured'], number: '2012036471' };
  const code = codeIn(await sendForm(member, form, { ...form.answers, insured, card }));
  await office.rest();
  const officer = await office.clerk('mc', code);
  expect(await office.see(officer, code)).toMatchObject({ fee: 273_240 });
  wanted(await office.act(officer, code, 'claim'), 200);
  const declaration = healthCard.editions[0]?.components.find(({ id }) => id === 'to-khai-01-tk');
  const items = [{ component: declaration?.id, ground: declaration?.ground, fields: ['card.rank'] }];
  wanted(await office.act(officer, code, 'supplement-request', { items, note: 'Xin ghi lại thứ tự trong hộ' }), 200);
  wanted(await office.act(member, code, 'supplement', { answers: { card: { rank: 2 } } }), 200);
  await office.rest();
  wanted(await office.act(officer, code, 'payment-request'), 200);
  expect(await office.see(member, code)).toMatchObject({ phase: 'payment', fee: 478_170 });
});

test('a refund rests on what the tax data know: nothing of it is typed, and no certificate is asked for', async () => {
  const worker = await office.citizen('Nông Thị Mai');
  const form = OpenForm.parse(wanted(await worker.send('POST', '/v1/drafts', { procedure: '2.002233' }), 201));
  // The latest year.
  expect(form.answers['year']).toEqual({ year: '2025', income: 100_885_000, withheld: 3_716_500, dependants: 1 });
  expect(form.prefill['year.withheld']).toMatchObject({ lock: true, source: 'tax' });
  const payment = { ...form.answers['payment'], account: '1900 1234 567', bank: 'Vietcombank, chi nhánh Lạng Sơn' };
  const code = codeIn(await sendForm(worker, form, { ...form.answers, payment }));
  await office.rest();

  const officer = await office.clerk('mc', code);
  wanted(await office.act(officer, code, 'claim'), 200);
  const certificates = taxSettlement.editions[0]?.components.find(({ id }) => id === 'chung-tu-khau-tru');
  const items = [{ component: certificates?.id, ground: certificates?.ground }];
  const asked = await office.act(officer, code, 'supplement-request', { items, note: 'Cần đối chiếu' });
  expect(refusalIn(asked)).toContain('source-answered');
  const assessed = { refunded: { amount: 3_716_500 } };
  wanted(await office.act(officer, code, 'verification', { outcome: 'propose', assessed }), 200);
  await office.approve(code);
  const pdf = await openPdf(await new BirthStory(province.stack.url, () => undefined).download(worker, code, 'result'));
  expect((await attachedResult(pdf)).data).toMatchObject({
    refund: { tax: 'Thuế thu nhập cá nhân', period: '2025', amount: '3716500', account: '19001234567' },
  });
});
