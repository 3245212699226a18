import * as z from 'zod/mini';
import { expect, test } from 'vitest';
import type { Visitor } from '../../local/visitor.ts';
import { codeIn, OpenForm, sendForm, wanted } from '../support/answers.ts';
import { Office } from '../support/office.ts';
import { openProvince } from '../support/province.ts';
import { minute, pass } from '../support/trouble.ts';

const province = await openProvince();
const office = new Office(province);
const name = 'Nông Thị Mai';
const parent = await office.citizen(name);

const fault = async (mode: string) =>
  fetch(`${province.world.urls.control}/faults/wallet`, { method: 'POST', body: JSON.stringify({ mode }) });
const Wallets = z.array(z.object({ owner: z.string(), credential: z.string() }));
const walletOf = async (citizen: string) =>
  Wallets.parse(await (await fetch(`${province.world.urls.control}/registers/wallets`)).json()).filter(
    ({ owner }) => owner === office.citizenId(citizen),
  );
const Seen = z.object({
  result: z.object({ number: z.string(), wallet: z.optional(z.looseObject({ put: z.int() })) }),
  paperCopy: z.optional(z.looseObject({ offered: z.boolean() })),
  notes: z.array(z.object({ type: z.string(), note: z.string() })),
});
const seen = async (visitor: Visitor, code: string) =>
  Seen.parse(wanted(await visitor.get(`/v1/dossiers/${code}`), 200));
const Inbox = z.object({
  items: z.array(
    z.object({ code: z.string(), turn: z.boolean(), late: z.boolean(), paperAsked: z.optional(z.string()) }),
  ),
});
const inboxOf = async (visitor: Visitor) => Inbox.parse(wanted(await visitor.get('/v1/inbox?role=officer'), 200)).items;

await fault('down');
const code = await office.file(parent, { child: { givenName: 'Minh An' } });
await office.finish(parent, code);
const officer = await office.clerk('mc', code);
const address = 'Nông Thị Mai, số 5 đường Trần Đăng Ninh, 0912345678';

test('while VNeID is down the result is there, and its page says that it is on its way into the wallet', async () => {
  expect((await seen(parent, code)).result.wallet).toEqual({ pending: true, put: 0, without: 0 });
  expect(await walletOf(name)).toEqual([]);
});

test('as soon as VNeID is up the certificate is in the wallet by itself, once, and everybody sees it', async () => {
  await fault('ok');
  await pass(province, 3 * minute + 1000);
  expect(await walletOf(name)).toHaveLength(1);
  expect((await seen(parent, code)).result.wallet).toMatchObject({ mine: 'put', without: 1, holder: 'no-wallet' });
  expect((await seen(officer, code)).result.wallet).toMatchObject({ put: expect.any(Number), without: 1 });
  const { items } = z
    .object({ items: z.array(z.object({ code: z.string(), wallet: z.looseObject({}) })) })
    .parse(wanted(await parent.get('/v1/results'), 200));
  expect(items).toEqual([expect.objectContaining({ code, wallet: expect.objectContaining({ mine: 'put' }) })]);
  const accesses = JSON.stringify((await parent.get('/v1/me/access-log')).body);
  expect(accesses).toContain('"purpose":"wallet"');
  // Put there by hand as well, it is no second document.
  wanted(await parent.send('POST', `/v1/dossiers/${code}/wallet`, {}), 200);
  expect(await walletOf(name)).toHaveLength(1);
});

test('paper is for whoever asks, without fee; the officer finds the request, and the address nowhere else', async () => {
  expect((await seen(parent, code)).paperCopy).toMatchObject({ offered: true, fee: 0 });
  expect(await inboxOf(officer)).toEqual([]);
  const stranger = await office.citizen('Lâm Văn Quý');
  expect((await office.act(stranger, code, 'paper-copy', { way: 'counter' })).status).toBe(404);
  expect((await office.act(officer, code, 'paper-copy-handing', {})).body).toMatchObject({
    code: 'paper-copy-not-asked',
  });
  wanted(await office.act(parent, code, 'paper-copy', { way: 'post', address }), 200);
  expect((await office.act(parent, code, 'paper-copy', { way: 'counter' })).body).toMatchObject({
    code: 'paper-copy-open',
    status: 409,
  });
  expect(await inboxOf(officer)).toEqual([{ code, turn: true, late: false, paperAsked: expect.any(String) }]);
  expect((await seen(officer, code)).notes).toContainEqual(
    expect.objectContaining({ type: 'paper-copy-requested', note: address }),
  );
  const log = JSON.stringify(wanted(await officer.get(`/v1/dossiers/${code}/events`), 200));
  expect(log).toContain('paper-copy-requested');
  expect(log).not.toContain('Trần Đăng Ninh');
});

test('the officer prints the signed file and records that it went; then nobody waits any more', async () => {
  wanted(await officer.get(`/v1/dossiers/${code}/result`), 200);
  const refused = await office.act(officer, code, 'paper-copy-handing', {
    item: 'nộp thêm bản sao thẻ căn cước 123456',
  });
  expect(refused.body).toMatchObject({ status: 422, errors: [{ pointer: '/item' }] });
  const handed = { item: 'eb 123 456 789 vn', note: 'Đã gửi sáng nay' };
  wanted(await office.act(officer, code, 'paper-copy-handing', handed), 200);
  expect(await inboxOf(officer)).toEqual([]);
  const { paperCopy, notes } = await seen(parent, code);
  expect(paperCopy).toMatchObject({
    offered: true,
    asked: { way: 'post', state: 'handed', item: 'EB123456789VN' },
  });
  // What staff write among themselves no guard has read.
  expect(JSON.stringify(notes)).not.toContain('sáng nay');
  expect(JSON.stringify((await seen(officer, code)).notes)).toContain('sáng nay');
  expect(JSON.stringify(wanted(await officer.get(`/v1/dossiers/${code}/events`), 200))).not.toContain('EB123');
});

test('the certificate of marital status goes from the form to the wallet, and is asked nothing that is known', async () => {
  const opened = await parent.send('POST', '/v1/drafts', { procedure: 'marital-status' });
  const form = OpenForm.parse(wanted(opened, 201));
  expect(form.lookups).toMatchObject({ applicant: 'found', status: 'found', identityDocument: 'found' });
  const request = { ...form.answers['request'], use: 'other', purpose: 'mua bán nhà đất' };
  const second = codeIn(await sendForm(parent, form, { ...form.answers, request }));
  await office.rest();
  await office.finish(parent, second);
  const { result } = await seen(parent, second);
  expect(result.number).toMatch(/UBND-XNTTHN/);
  expect(result.wallet).toMatchObject({ mine: 'put', put: 1, without: 0 });
  expect(await walletOf(name)).toHaveLength(2);
  const verified = wanted(await parent.get(`/v1/dossiers/${second}/result`), 200);
  expect(verified).toMatchObject({ url: expect.stringContaining('http') });
});
