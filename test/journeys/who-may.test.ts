import { randomUUID } from 'node:crypto';
import { marshall } from '@aws-sdk/util-dynamodb';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { mandateOf } from '../../core/mandate.ts';
import type { Visitor } from '../../local/visitor.ts';
import { fullName } from '../../local/world/people.ts';
import { pdf } from '../functions/files/sample-files.ts';
import { answersTo, codeIn, openForm, OpenForm, refusalIn, sendForm, wanted } from '../support/answers.ts';
import { visitorTo } from '../support/described.ts';
import { Office } from '../support/office.ts';
import { openProvince } from '../support/province.ts';
import { aboutFile, Announced, put } from '../support/sending.ts';

const province = await openProvince();
const office = new Office(province);
const mother = await office.citizen('Nông Thị Mai');
const code = await office.file(mother);
await office.propose(code);
const [commune, neighbour] = province.offer.province.communes;
const version = (await province.dossiers.require(code)).version;

const Made = z.object({ code: z.string() });
const Declaration = z.object({ declared: z.object({ version: z.int(), hash: z.string() }) });
const Help = z.object({ id: z.string(), code: z.optional(z.string()) });

/** Every way to a dossier, as somebody who knows its code would try it. */
const reads = [`/v1/dossiers/${code}`, `/v1/dossiers/${code}/events`, `/v1/dossiers/${code}/receipt`];
const deeds = {
  claim: {},
  release: {},
  reassignment: { to: 'ht-00000', reason: 'Nghỉ phép' },
  verification: { outcome: 'propose' },
  confirmation: { agree: true },
  approval: { approve: true },
  resume: {},
} as const;

test('a citizen of VNeID level 1 is told to reach level 2 before any register is asked', async () => {
  const citizen = await office.citizen('Lương Văn Sơn');
  const form = { procedure: '1.001193' };
  expect(refusalIn(await citizen.send('POST', '/v1/drafts', form))).toBe('403 level-2-required');
  const dossier = { draft: randomUUID(), answers: {}, declaration: true };
  const key = { 'idempotency-key': randomUUID() };
  expect(refusalIn(await citizen.send('POST', '/v1/dossiers', dossier, key))).toBe('403 level-2-required');
});

test('somebody else’s dossier, form and papers are not there', async () => {
  const form = await openForm(mother);
  const stranger = await office.citizen('Vi Thị Lan');
  for (const path of [...reads, `/v1/dossiers/${code}/result`, `/v1/drafts/${form.id}`])
    expect(`${path} ${refusalIn(await stranger.get(path))}`).toBe(`${path} 404 not-found`);
  expect(refusalIn(await office.act(stranger, code, 'confirmation', { agree: true }))).toBe('404 not-found');
  const save = { answers: {}, flags: [] };
  const saved = await stranger.send('PUT', `/v1/drafts/${form.id}`, save, { 'if-match': `"${form.version}"` });
  expect(refusalIn(saved)).toBe('404 not-found');
  expect(refusalIn(await sendForm(stranger, form))).toBe('409 prefill-expired');
});

test('officers and leaders of another commune do not find it', async () => {
  for (const kind of ['mc', 'ht', 'ld']) {
    const clerk = await office.staff(`${kind}-${neighbour?.code ?? ''}`);
    for (const path of [...reads, `/v1/dossiers/${code}/result`].slice(0, kind === 'ld' ? 2 : 4))
      expect(`${path} ${refusalIn(await clerk.get(path))}`).toBe(`${path} 404 not-found`);
    const deed = kind === 'ld' ? 'approval' : 'verification';
    expect(refusalIn(await office.act(clerk, code, deed, deeds[deed]))).toBe('404 not-found');
  }
});

test('nobody without a session gets further than the catalogue', async () => {
  const nobody = visitorTo(province.stack.url);
  for (const path of [
    ...reads,
    '/v1/me/dossiers',
    '/v1/me/access-log',
    '/v1/inbox',
    '/v1/parked',
    '/v1/dead-letters',
  ]) {
    const invented = { cookie: `__Host-sid=${'x'.repeat(43)}` };
    for (const headers of [{}, invented])
      expect(`${path} ${refusalIn(await nobody.get(path, headers))}`).toBe(`${path} 401 not-signed-in`);
  }
  for (const [deed, body] of Object.entries(deeds))
    expect((await office.act(nobody, code, deed, body)).status).toBe(401);
  // The gateway asks even about those without a cookie, so the refusal is a problem in both languages.
  expect(await nobody.send('POST', '/v1/dossiers', {})).toMatchObject({
    status: 401,
    body: { status: 401, code: 'not-signed-in', texts: { vi: 'Bạn cần đăng nhập.', en: 'You need to sign in.' } },
  });
  expect((await nobody.get('/v1/procedures')).status).toBe(200);
});

test('each role has its own deeds', async () => {
  const officer = await office.clerk('mc', code);
  expect(refusalIn(await office.act(officer, code, 'approval', deeds.approval))).toBe('403 not-allowed');
  expect(refusalIn(await office.act(officer, code, 'confirmation', deeds.confirmation))).toBe('403 not-allowed');
  expect(refusalIn(await office.act(mother, code, 'verification', deeds.verification))).toBe('403 not-allowed');
  expect(refusalIn(await office.act(mother, code, 'resume'))).toBe('403 not-allowed');
  const operator = await office.operator();
  expect(refusalIn(await office.act(operator, code, 'approval', deeds.approval))).toBe('403 not-allowed');
  expect(refusalIn(await office.act(operator, code, 'resume'))).toBe('409 not-now');
  expect(refusalIn(await officer.get('/v1/parked'))).toBe('403 not-allowed');
  expect(refusalIn(await mother.get('/v1/inbox'))).toBe('403 not-allowed');
  expect(refusalIn(await officer.send('POST', '/v1/drafts', { procedure: '1.001193' }))).toBe('403 not-allowed');
});

test.each([
  ['by the browser’s word', { 'sec-fetch-site': 'cross-site' }],
  ['by the word for another subdomain', { 'sec-fetch-site': 'same-site' }],
  ['from a page without an origin', { 'sec-fetch-site': 'cross-site', origin: 'null' }],
])('a request from another site is refused %s', async (_how, headers) => {
  const confirmation = { 'if-match': `"${version}"`, ...headers };
  const answer = await mother.send('POST', `/v1/dossiers/${code}/confirmation`, deeds.confirmation, confirmation);
  expect(refusalIn(answer)).toBe('403 cross-site');
});

test('nothing of all this has changed the dossier', async () => {
  expect((await province.dossiers.require(code)).version).toBe(version);
});

test('of two officers who decide at once one wins, and the other is told so', async () => {
  const other = await office.file(await office.citizen('Hà Thị Thu'));
  const { version: seen } = await province.dossiers.require(other);
  const both = await Promise.all(
    ['mc', 'ht'].map(async (kind) =>
      office.act(await office.staff(`${kind}-${commune?.code ?? ''}`), other, 'verification', deeds.verification, seen),
    ),
  );
  expect(both.map(({ status }) => status)).toEqual(expect.arrayContaining([200, 409]));
  expect(both.filter(({ status }) => status === 409).map(refusalIn)).toEqual(['409 changed-meanwhile']);
  const log = await province.dossiers.log(other);
  expect(log.filter(({ event }) => event.type === 'verification-completed')).toHaveLength(1);
});

test('a task that a colleague holds is not somebody else’s to decide', async () => {
  const other = await office.file(await office.citizen('Hứa Thị Nhung'));
  wanted(await office.act(await office.clerk('mc', other), other, 'claim'), 200);
  const colleague = await office.clerk('ht', other);
  expect(refusalIn(await office.act(colleague, other, 'claim'))).toBe('409 not-yours');
  expect(refusalIn(await office.act(colleague, other, 'verification', deeds.verification))).toBe('409 not-yours');
  const missing = await colleague.send('POST', `/v1/dossiers/${other}/verification`, deeds.verification);
  expect(refusalIn(missing)).toBe('428 version-required');
});

test('a task that its holder gives back, or the leader gives to somebody else, goes on in other hands', async () => {
  const other = await office.file(await office.citizen('Lý Thị Hoa'));
  const [officer, colleague, leader] = [
    await office.clerk('mc', other),
    await office.clerk('ht', other),
    await office.clerk('ld', other),
  ];
  const allowed = async (clerk: Visitor) => (await office.see(clerk, other)).allowed;
  wanted(await office.act(officer, other, 'claim'), 200);
  wanted(await office.act(officer, other, 'claim'), 200);
  expect(await allowed(officer)).toEqual(expect.arrayContaining(['release', 'propose', 'refuse']));
  wanted(await office.act(officer, other, 'release'), 200);
  wanted(await office.act(colleague, other, 'claim'), 200);
  const at = province.offer.province.communes.filter(({ unit }) => other.startsWith(`${unit}-`));
  const to = { to: `mc-${at[0]?.code ?? ''}`, reason: 'Anh Thịnh nghỉ phép' };
  expect(await allowed(leader)).toContain('reassign');
  expect(refusalIn(await office.act(colleague, other, 'reassignment', to))).toBe('403 not-allowed');
  const away = { ...to, to: `vh-${province.offer.province.slug}` };
  expect(refusalIn(await office.act(leader, other, 'reassignment', away))).toBe('409 no-such-colleague');
  wanted(await office.act(leader, other, 'reassignment', to), 200);
  expect(refusalIn(await office.act(colleague, other, 'release'))).toBe('409 not-yours');
  expect(await officer.get('/v1/inbox')).toMatchObject({
    body: { items: expect.arrayContaining([expect.objectContaining({ code: other, holder: to.to })]) },
  });
  wanted(await office.act(officer, other, 'verification', deeds.verification), 200);
  const log = await province.dossiers.log(other);
  expect(log.map(({ event }) => event.type).filter((type) => type.startsWith('task-'))).toEqual([
    'task-opened',
    'task-claimed',
    'task-released',
    'task-claimed',
    'task-reassigned',
    'task-opened',
  ]);
});

test('an officer who is the father leaves the dossier to a colleague', async () => {
  const own = await office.file(await office.citizen('Dương Thị Bích'));
  const officer = await office.clerk('mc', own);
  expect(await office.see(officer, own)).toMatchObject({ allowed: [], own: true });
  expect(refusalIn(await office.act(officer, own, 'claim'))).toBe('409 own-dossier');
  expect(refusalIn(await office.act(officer, own, 'verification', deeds.verification))).toBe('409 own-dossier');
  wanted(await office.act(await office.clerk('ht', own), own, 'verification', deeds.verification), 200);
});

test('who verified a dossier cannot approve it, even with both roles', async () => {
  const id = `ht-${commune?.code ?? ''}`;
  const since = { from: '2026-01-01T00:00:00.000Z', ground: 'Quyết định 02/QĐ-UBND' };
  const both = {
    pk: `STAFF#${id}`,
    id,
    name: 'Lộc Văn Thịnh',
    title: 'Phó Chủ tịch',
    unit: commune?.unit,
    roles: ['officer', 'leader'],
    mandates: (['assess', 'sign'] as const).map((to) => mandateOf({ to, procedures: 'all', ...since })),
    certificates: [{ from: since.from, chain: ['MII='] }],
  };
  await province.aws('dynamodb', 'PutItem', { TableName: province.output('StaffTable'), Item: marshall(both) });
  const clerk = await office.signInAgain('staff', id);
  const parent = await office.citizen('Nguyễn Thị Thúy Hằng');
  const other = await office.file(parent);
  wanted(await office.act(clerk, other, 'verification', deeds.verification), 200);
  await office.confirm(parent, other);
  const { allowed = [] } = await office.see(clerk, other);
  expect([allowed.includes('reassign'), allowed.includes('approve')]).toEqual([true, false]);
  expect(refusalIn(await office.act(clerk, other, 'approval', deeds.approval))).toBe('409 same-person');
  await office.approve(other);
  expect((await province.dossiers.require(other)).phase).toBe('closed');
});

test('an officer helps by the code on a citizen’s phone; who filed is the citizen, and a colleague assesses', async () => {
  const parent = await office.citizen('Vi Thị Lan');
  const form = await openForm(parent);
  const asked = Help.parse(wanted(await parent.send('POST', '/v1/help', { draft: form.id }), 201));
  const helper = await office.staff(`mc-${commune?.code ?? ''}`);
  const typed = { code: asked.code };
  const { id } = Help.parse(wanted(await helper.send('POST', '/v1/help-codes', typed), 200));
  const clerk = await office.staff(`mc-${neighbour?.code ?? ''}`);
  expect(refusalIn(await clerk.send('POST', '/v1/help-codes', typed))).toBe('409 help-code-wrong');
  expect(refusalIn(await clerk.get(`/v1/help/${id}/draft`))).toBe('404 not-found');
  const { etag, body } = await helper.get(`/v1/help/${id}/draft`);
  const answers = answersTo(OpenForm.parse(body), {
    child: { givenName: 'Thảo' },
    request: { commune: commune?.code ?? '' },
  });
  wanted(await helper.send('PUT', `/v1/help/${id}/draft`, { answers }, { 'if-match': etag }), 200);
  expect(JSON.stringify((await parent.get('/v1/me/access-log')).body)).toContain('"purpose":"assistance"');

  const filed = codeIn(await sendForm(parent, await openForm(parent)));
  await office.rest();
  expect(refusalIn(await helper.get(`/v1/help/${id}/draft`))).toBe('409 help-over');
  const [submitted] = await province.dossiers.log(filed);
  const assisted = { by: `mc-${commune?.code ?? ''}`, way: 'own-phone' };
  expect(submitted?.event).toMatchObject({ by: { kind: 'citizen' }, data: { channel: 'online', assisted } });
  expect((await office.see(helper, filed)).allowed).not.toContain('propose');
  expect(refusalIn(await office.act(helper, filed, 'verification', deeds.verification))).toBe('409 same-person');
  const colleague = await office.clerk('ht', filed);
  wanted(await office.act(colleague, filed, 'verification', deeds.verification), 200);
});

/** Somebody of the register, as their identity card says. */
const cardOf = ({ citizenId, name, birth }: (typeof province.world.citizens)[number]) => ({
  citizenId,
  name: fullName(name),
  born: 'date' in birth ? birth.date : birth.year,
});

test('an officer files for a citizen without a phone what she has signed on paper; it is hers, and a colleague assesses', async () => {
  const known = province.world.citizens.find(({ citizenId }) => citizenId === office.citizenId('Hà Thị Thu'));
  const gone = province.world.citizens.find(({ died }) => died !== undefined);
  if (known === undefined || gone === undefined) throw new Error('the world has nobody for it');
  const card = cardOf(known);
  const clerk = await office.staff(`mc-${commune?.code ?? ''}`);
  const consent = ['applicant', 'mother', 'father', 'notice', 'marriage'];
  const about = { procedure: '1.001193', idCheck: 'chip-read', hardship: 'no-phone', consent };
  const begin = async (citizen: object, more: object = {}) =>
    clerk.send('POST', '/v1/on-behalf', { ...about, ...more, citizen });
  expect(refusalIn(await begin({ ...card, name: 'Hà Thị Thủ' }))).toBe('409 identity-mismatch');
  expect(refusalIn(await begin({ ...card, citizenId: '020199999999' }))).toBe('409 identity-mismatch');
  expect(refusalIn(await begin(cardOf(gone)))).toBe('409 deceased');
  expect(refusalIn(await begin(card, { procedure: '2.000986' }))).toBe('409 not-on-behalf');

  const begun = wanted(await begin(card), 201);
  expect(begun).toMatchObject({ identity: 'confirmed' });
  const { id } = Help.parse(begun);
  const { etag, body } = await clerk.get(`/v1/help/${id}/draft`);
  const form = OpenForm.parse(body);
  const answers = answersTo(form, { child: { givenName: 'Thu An' }, request: { commune: commune?.code ?? '' } });
  const submission = `/v1/on-behalf/${id}/submission`;
  const key = { 'idempotency-key': randomUUID() };
  expect(refusalIn(await clerk.send('POST', submission, {}, key))).toBe('409 declaration-missing');
  const content = await pdf();
  const announce = async (tag: string, hash: string) => {
    const { component: _component, ...declared } = aboutFile(content, 'application/pdf', '');
    const printed = { ...declared, declared: hash };
    const announced = await clerk.send('POST', `/v1/on-behalf/${id}/declaration`, printed, { 'if-match': tag });
    const sheet = Announced.parse(wanted(announced, 201));
    expect(await put(sheet, content)).toBe(200);
    return { file: sheet.file };
  };
  // Nobody signs what could not be filed.
  const sheet = `/v1/on-behalf/${id}/declaration`;
  expect(refusalIn(await clerk.get(sheet))).toMatch(/^422 invalid-fields /);
  const early = await announce(etag, '0'.repeat(32));
  const saved = await clerk.send('PUT', `/v1/help/${id}/draft`, { answers, flags: [] }, { 'if-match': etag });
  wanted(saved, 200);
  // What she signed is not what stands in the form by now.
  expect(refusalIn(await clerk.send('POST', submission, early, key))).toBe('409 declaration-outdated');
  const stranger = await office.staff(`ht-${commune?.code ?? ''}`);
  expect(refusalIn(await stranger.send('POST', submission, early, key))).toBe('404 not-found');
  const { declared } = Declaration.parse(wanted(await clerk.get(sheet), 200));
  const another = await announce(saved.etag, '0'.repeat(32));
  expect(refusalIn(await clerk.send('POST', submission, another, key))).toBe('409 declaration-outdated');
  const signed = await announce(saved.etag, declared.hash);
  const filed = codeIn(await clerk.send('POST', submission, signed, key));
  expect(codeIn(await clerk.send('POST', submission, signed, key))).toBe(filed);
  await office.rest();

  const [submitted] = await province.dossiers.log(filed);
  expect(submitted?.event).toMatchObject({
    by: { kind: 'staff' },
    data: {
      channel: 'counter',
      assisted: { way: 'on-behalf', onBehalf: { identity: 'confirmed', declaration: { ...signed, declared } } },
    },
  });
  expect(JSON.stringify(submitted?.event.data)).not.toMatch(/no-phone|Thu An/);
  expect(refusalIn(await office.act(clerk, filed, 'verification', deeds.verification))).toBe('409 same-person');
  const colleague = await office.clerk('ht', filed);
  expect(await office.see(colleague, filed)).toMatchObject({
    onBehalf: { idCheck: 'chip-read', identity: 'confirmed', hardship: 'no-phone' },
  });
  const files = JSON.stringify((await colleague.get(`/v1/dossiers/${filed}/files`)).body);
  expect(files).toContain('signed-declaration');
  expect(files).toContain(declared.hash);
  const link = z
    .object({ url: z.string() })
    .parse((await colleague.get(`/v1/dossiers/${filed}/files/${signed.file}`)).body);
  expect(Buffer.from(await (await fetch(link.url)).arrayBuffer()).equals(content)).toBe(true);
  wanted(await office.act(colleague, filed, 'verification', deeds.verification), 200);

  // Once she has a phone again, it is among her own, with who asked about her.
  const herself = await office.citizen('Hà Thị Thu');
  expect(JSON.stringify((await herself.get('/v1/me/dossiers')).body)).toContain(filed);
  const log = JSON.stringify((await herself.get('/v1/me/access-log')).body);
  expect(log).toContain(`mc-${commune?.code ?? ''}`);
  expect(JSON.stringify(province.lines)).not.toContain(card.citizenId);
});

test('somebody signs in at a counter by an officer’s code and files one dossier there, with which the session ends', async () => {
  const helper = await office.staff(`mc-${commune?.code ?? ''}`);
  const { code: typed } = Made.parse(wanted(await helper.send('POST', '/v1/counter-sessions', {}), 201));
  expect(refusalIn(await helper.send('POST', '/auth/counter', { code: typed }))).toBe('409 counter-own-browser');
  const machine = visitorTo(province.stack.url);
  await machine.signInAtCounter(typed, office.citizenId('Trần Quốc Tuấn'));
  const opened = { name: expect.any(String), agency: { vi: expect.any(String), en: expect.any(String) } };
  expect((await machine.get('/auth/session')).body).toMatchObject({ shared: { minutes: 10 }, counter: opened });
  const wish = { procedure: 'new-electricity-connection' };
  const form = OpenForm.parse(wanted(await machine.send('POST', '/v1/drafts', wish), 201));
  const supply = { ...form.answers['supply'], purpose: 'household', power: 5 };
  const body = { draft: form.id, answers: { ...form.answers, supply }, declaration: true };
  const key = { 'idempotency-key': randomUUID() };
  const filed = codeIn(await machine.send('POST', '/v1/dossiers', body, key));
  // Whoever lost the answer has it once more; nothing else is done on that machine.
  expect(codeIn(await machine.send('POST', '/v1/dossiers', body, key))).toBe(filed);
  wanted(await machine.get(`/v1/dossiers/${filed}`), 200);
  expect(refusalIn(await machine.send('POST', '/v1/drafts', wish))).toBe('401 counter-session-over');
  expect(refusalIn(await machine.get(`/v1/dossiers/${code}`))).toBe('401 counter-session-over');
  await office.rest();
  const [submitted] = await province.dossiers.log(filed);
  const assisted = { by: `mc-${commune?.code ?? ''}`, way: 'counter-sign-in' };
  expect(submitted?.event).toMatchObject({ by: { kind: 'citizen' }, data: { assisted } });
});

test('a session ends after the working day; the form is as it was left after signing in again', async () => {
  const parent = await office.citizen('Phạm Thu Trang');
  const form = await openForm(parent);
  const answers = answersTo(form, { child: { givenName: 'Bảo Ngọc' } });
  const saved = { answers, flags: [{ path: 'child.birthPlace', claimed: 'Tại nhà' }] };
  wanted(await parent.send('PUT', `/v1/drafts/${form.id}`, saved, { 'if-match': `"${form.version}"` }), 200);
  province.clock.advance(9 * 3_600_000);
  await office.rest();
  expect(refusalIn(await sendForm(parent, form, answers))).toBe('401 not-signed-in');
  expect(refusalIn(await parent.get(`/v1/drafts/${form.id}`))).toBe('401 not-signed-in');
  const back = await office.signInAgain('citizen', office.citizenId('Phạm Thu Trang'));
  expect(await openForm(back)).toMatchObject({ id: form.id, version: form.version + 1, answers });
  expect((await sendForm(back, form, answers)).status).toBe(201);
});
