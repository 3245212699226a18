import * as z from 'zod/mini';
import { expect, test } from 'vitest';
import { brokenLink } from '../../core/chain.ts';
import { fold } from '../../core/fold.ts';
import { readStatusList, statusAt, type StatusList } from '../../verification/status/status-list.ts';
import { readRoots } from '../../verification/trust-roots.ts';
import { verifyResult } from '../../verification/verify-result.ts';
import { BirthStory } from '../../local/birth-story.ts';
import type { Visitor } from '../../local/visitor.ts';
import { codeIn, OpenForm, refusalIn, sendForm, wanted } from '../support/answers.ts';
import { Office } from '../support/office.ts';
import { openProvince } from '../support/province.ts';

const province = await openProvince();
const office = new Office(province);
const papers = new BirthStory(province.stack.url, () => undefined);
const roots = readRoots(province.world.roots);
const mother = await office.citizen('Nông Thị Mai');
const code = await office.file(mother, { child: { givenName: 'Minh An' } });
await office.finish(mother, code);
const leader = await office.clerk('ld', code);
const first = await province.dossiers.require(code);

const Results = z.object({
  items: z.array(
    z.looseObject({ code: z.string(), kind: z.string(), state: z.string(), holder: z.string(), role: z.string() }),
  ),
});
const Outdated = z.object({
  items: z.array(z.object({ code: z.string(), kind: z.string(), outdated: z.optional(z.string()) })),
});
const resultsOf = async (visitor: Visitor) =>
  Results.parse(wanted(await visitor.get('/v1/results'), 200)).items.map(
    ({ kind, state, holder, role }) => `${kind} of ${holder}, ${role}: ${state}`,
  );

const statusList = async (): Promise<StatusList> => {
  const answer = await fetch(`${province.stack.url}/v1/status-lists/1`);
  expect(answer.headers.get('content-type')).toBe('application/statuslist+jwt');
  return readStatusList(await answer.text(), roots, new Date(province.clock.now()));
};

const judged = async (bytes: Uint8Array) =>
  verifyResult(bytes, {
    roots,
    at: new Date(province.clock.now()),
    required: ['officer', 'seal'],
    dossier: code,
  });

const openExtract = async (visitor: Visitor, about?: string) => {
  const answer = await visitor.send('POST', '/v1/drafts', {
    procedure: '2.000635',
    ...(about === undefined ? {} : { about }),
  });
  return OpenForm.parse(wanted(answer, answer.status === 200 ? 200 : 201));
};

const father = await office.citizen('Hoàng Văn Thái');

test('a result is found by whom it is about and their parents, and by nobody else', async () => {
  expect(await resultsOf(mother)).toEqual(['birth-certificate of Hoàng Minh An, also: valid']);
  expect(await resultsOf(father)).toEqual(await resultsOf(mother));
  const stranger = await office.citizen('Phạm Thu Trang');
  expect(await resultsOf(stranger)).toEqual([]);
  expect(refusalIn(await stranger.get(`/v1/results/${code}`))).toBe('404 not-found');
  const file = await papers.file(father, `/v1/results/${code}`);
  expect(await judged(file)).toMatchObject({ genuine: true, result: { status: first.result?.status } });
});

test('a mistake is put right by a new result, which alone stands from then on', async () => {
  const wrong = await office.act(leader, code, 'result-correction', { code: 'officer-error', note: 'Sai tên.' });
  expect(refusalIn(wrong)).toContain('409 correction-missing');
  const ordered = await office.act(leader, code, 'result-correction', {
    code: 'officer-error',
    note: 'Cán bộ ghi sai tên trẻ.',
    answers: { child: { givenName: 'Minh Ánh' } },
  });
  wanted(ordered, 200);
  const now = await province.dossiers.require(code);
  expect(now).toMatchObject({ phase: 'closed', status: 10, validity: 'valid', former: [first.result ?? {}] });
  const file = await papers.download(mother, code, 'result');
  expect(await judged(file)).toMatchObject({
    genuine: true,
    result: { holder: { name: 'Hoàng Minh Ánh' }, replaces: { number: first.result?.number } },
  });
  const list = await statusList();
  expect(statusAt(list, first.result?.status?.index ?? -1)).toBe('replaced');
  expect(statusAt(list, now.result?.status?.index ?? -1)).toBe('valid');
  expect(now.result?.key).not.toBe(first.result?.key);
  expect(await resultsOf(mother)).toEqual([
    'birth-certificate of Hoàng Minh Ánh, also: valid',
    'birth-certificate of Hoàng Minh An, also: replaced',
  ]);
  const log = await province.dossiers.log(code);
  expect(brokenLink(log)).toBeUndefined();
  expect(fold(log)).toEqual(now);
});

test('a later extract asks nothing that the certificate says, and comes with a number of the agency’s own', async () => {
  const form = await openExtract(mother);
  expect(form.lookups).toEqual({ applicant: 'found', original: 'found', identityDocument: 'found' });
  const open = Object.entries(form.prefill).filter(([, { lock }]) => !lock);
  expect(open.map(([path]) => path)).toEqual(['request.commune']);
  expect(form.answers['person']).toMatchObject({ fullName: 'Hoàng Minh Ánh' });
  const extract = codeIn(await sendForm(mother, form, form.answers));
  await office.rest();
  const officer = await office.clerk('mc', extract);
  wanted(await office.act(officer, extract, 'claim'), 200);
  const asked = await office.act(officer, extract, 'supplement-request', {
    items: [{ component: 'khai-sinh', fields: [], ground: 'x' }],
    note: 'Nộp Giấy khai sinh.',
  });
  expect(refusalIn(asked)).toContain('repository-holds');
  wanted(await office.act(officer, extract, 'verification', { outcome: 'propose' }), 200);
  await office.approve(extract);
  const done = await province.dossiers.require(extract);
  expect(done).toMatchObject({ phase: 'closed', validity: 'valid' });
  const verdict = await verifyResult(await papers.download(mother, extract, 'result'), {
    roots,
    at: new Date(province.clock.now()),
    required: ['officer', 'seal'],
    dossier: extract,
  });
  expect(verdict).toMatchObject({
    genuine: true,
    result: {
      kind: 'birth-extract',
      holder: { name: 'Hoàng Minh Ánh' },
      data: { registration: { number: first.result?.number } },
    },
  });
  expect(done.result?.number).toMatch(/^\d+\/TLKS-BS$/);
  // Whoever asked for it has it, too.
  expect((await resultsOf(mother))[0]).toBe('birth-extract of Hoàng Minh Ánh, also: valid');
});

test('a revoked certificate is found no more; the citizen is told why and the officer sees it', async () => {
  const deed = { code: 'against-law', note: 'Cấp sai thẩm quyền.' };
  const { version } = await province.dossiers.require(code);
  wanted(await office.act(leader, code, 'result-revocation', deed, version), 200);
  // Sent twice, it is done once.
  wanted(await office.act(leader, code, 'result-revocation', deed, version), 200);
  const again = await office.act(leader, code, 'result-correction', { code: 'file-unusable', note: 'Ký lại.' });
  expect(refusalIn(again)).toContain('409 result-revoked');
  const seen = z.looseObject({ result: z.looseObject({}), notes: z.array(z.looseObject({})) });
  expect(seen.parse(await office.see(mother, code))).toMatchObject({
    result: { revoked: { code: 'against-law', label: { vi: 'Giấy tờ hộ tịch cấp trái quy định của pháp luật' } } },
    notes: expect.arrayContaining([expect.objectContaining({ type: 'result-revoked', note: deed.note })]),
  });
  const { result } = await province.dossiers.require(code);
  province.clock.advance(301_000);
  expect(statusAt(await statusList(), result?.status?.index ?? -1)).toBe('revoked');

  // What was taken from it still stands: its holder and the officers are told that its ground does not.
  const { items } = Outdated.parse(wanted(await mother.get('/v1/results'), 200));
  expect(items.filter(({ kind }) => kind === 'birth-extract').map(({ outdated }) => outdated)).toEqual(['revoked']);
  const { code: taken } = items.find(({ kind }) => kind === 'birth-extract') ?? {};
  expect(await office.see(leader, code)).toMatchObject({ resting: [{ dossier: taken, outdated: true }] });

  const form = await openExtract(father, code);
  expect(form.lookups).toEqual({ applicant: 'found', original: 'missing', identityDocument: 'found' });
  const typed = {
    original: { dossier: code, office: 'UBND phường Đông Kinh' },
    person: { fullName: 'Hoàng Minh Ánh', birthDate: '2026-01-05' },
    request: form.answers['request'],
  };
  const extract = codeIn(await sendForm(father, form, typed));
  await office.rest();
  const officer = await office.clerk('mc', extract);
  expect(await office.see(officer, extract)).toMatchObject({
    checks: expect.arrayContaining([expect.objectContaining({ id: 'original', outcome: 'missing', why: 'revoked' })]),
  });
});

test('whoever is looked up finds it on their record', async () => {
  const answer = wanted(await father.get('/v1/me/access-log?limit=100'), 200);
  const { items } = z.object({ items: z.array(z.object({ what: z.string() })) }).parse(answer);
  expect(items.map(({ what }) => what)).toEqual(expect.arrayContaining(['results', 'lookup:repository']));
});
