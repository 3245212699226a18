import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import * as z from 'zod';
import { expect, test } from 'vitest';
import { pageText } from '../../verification/page-text.ts';
import { openPdf } from '../../verification/pdf/objects.ts';
import { readRoots } from '../../verification/trust-roots.ts';
import { verifyResult } from '../../verification/verify-result.ts';
import { BirthStory } from '../../local/birth-story.ts';
import type { Visitor } from '../../local/visitor.ts';
import { paperKeys, UnsignedResult } from '../../functions/papers/paper-store.ts';
import { attributesToSign, completeSignature } from '../../functions/results/sign.ts';
import { createTimestampClient } from '../../functions/results/timestamp.ts';
import { refusalIn, wanted } from '../support/answers.ts';
import { sendSignatures, signAtDesk, waitingFor } from '../support/desk.ts';
import { Office } from '../support/office.ts';
import { openProvince } from '../support/province.ts';
import { minute, pass } from '../support/trouble.ts';

const province = await openProvince();
const office = new Office(province);
const papers = new BirthStory(province.stack.url, () => undefined);
const typesIn = async (code: string) => (await province.dossiers.log(code)).map(({ event }) => event.type);

/** Approved by the leader of the third commune, who signs with a token at the desk. */
const awaited = async (): Promise<{ code: string; leader: Visitor; parent: Visitor }> => {
  const parent = await office.citizen('Bế Văn Kiên');
  const code = await office.file(parent);
  await office.propose(code);
  await office.confirm(parent, code);
  const leader = await office.clerk('ld', code);
  wanted(await office.act(leader, code, 'approval', { approve: true }), 200);
  return { code, leader, parent };
};

const judged = async (bytes: Uint8Array, code: string) =>
  verifyResult(bytes, {
    roots: readRoots(province.world.roots),
    at: new Date(province.clock.now()),
    required: ['officer', 'seal'],
    dossier: code,
  });

const hashOf = async (leader: Visitor, code: string): Promise<string> =>
  (await waitingFor(leader)).items.find(({ dossier }) => dossier === code)?.hash ?? '';

const Link = z.object({ url: z.string() });
const unsignedResult = async (leader: Visitor, code: string): Promise<Buffer> => {
  const { url } = Link.parse(wanted(await leader.get(`/v1/dossiers/${code}/unsigned-result`), 200));
  return Buffer.from(await (await fetch(url)).arrayBuffer());
};

const der = (text: string) => new Uint8Array(Buffer.from(text, 'base64'));

/** Who signs in a program elsewhere; DER, the signer’s own certificate first. */
interface Elsewhere {
  readonly chain: readonly Uint8Array[];
  readonly sign: (attributes: Uint8Array) => Uint8Array;
}

/** Another certificate of the same authority to the same name, as whoever is called like the leader may have. */
const namesake = async (approvedBy: string): Promise<Elsewhere> => {
  const officer = province.world.officers.find(({ staffId }) => staffId === approvedBy);
  const subject = { name: officer?.name ?? '', title: officer?.title ?? '', organisation: 'Nơi khác' };
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const publicKeyDer = new Uint8Array(publicKey.export({ type: 'spki', format: 'der' }));
  const chain = await province.world.certify({ publicKeyDer, subject, usage: 'officer' });
  return { chain: chain.map(der), sign: (attributes) => sign('sha256', attributes, privateKey) };
};

const Kept = z.object({ Body: z.custom<{ transformToString(): Promise<string> }>() });
/** A document that lies in the papers’ bucket. */
const kept = async (Key: string): Promise<unknown> => {
  const { Body } = Kept.parse(await province.aws('s3', 'GetObject', { Bucket: province.output('PapersBucket'), Key }));
  return JSON.parse(await Body.transformToString());
};

/** The result as the leader’s token, or somebody else’s, signs it with a program elsewhere. */
const signedElsewhere = async (leader: Visitor, code: string, other?: Elsewhere): Promise<Buffer> => {
  const waiting = await waitingFor(leader);
  const hash = await hashOf(leader, code);
  const Prepared = z.object({
    pdf: z.string(),
    range: z.tuple([z.literal(0), z.int(), z.int(), z.int()]),
    chain: z.array(z.string()),
  });
  const prepared = Prepared.parse(await kept(`prepared/${code}/${hash}.json`));
  const room = { pdf: der(prepared.pdf), range: prepared.range };
  const [certificate = new Uint8Array(), ...chain] = other?.chain ?? prepared.chain.map(der);
  const signature =
    other?.sign(attributesToSign(room, certificate)) ?? der((await signAtDesk(province, waiting, [hash]))[0] ?? '');
  const timestamp = createTimestampClient(province.world.urls.timestamp, fetch);
  return Buffer.from(await completeSignature(room, { certificate, chain, signature, timestamp }));
};
const attach = async (leader: Visitor, code: string, file: Uint8Array) => {
  const body = { file: Buffer.from(file).toString('base64') };
  const answer = await leader.send('PUT', `/v1/dossiers/${code}/signed-result`, body);
  await office.rest();
  return answer;
};

test('a key at the signing service signs without anybody’s waiting at a desk', async () => {
  const parent = await office.citizen('Lý Thị Hoa');
  const code = await office.file(parent);
  await office.finish(parent, code);
  await pass(province, minute, 3);
  expect((await typesIn(code)).slice(-5)).toEqual([
    'register-entered',
    'signature-requested',
    'signature-given',
    'result-issued',
    'result-returned',
  ]);
  expect(await judged(await papers.download(parent, code, 'result'), code)).toMatchObject({ genuine: true });
}, 240_000);

test('a result waits for the token at the leader’s desk, is read there, and closes with that signature', async () => {
  const { code, leader, parent } = await awaited();
  const dossier = await province.dossiers.require(code);
  expect(dossier).toMatchObject({
    phase: 'issue',
    status: 4,
    task: { step: 'issue', role: 'leader' },
    signing: { means: 'device', signer: dossier.approvedBy },
  });
  const waiting = await waitingFor(leader);
  expect(waiting).toMatchObject({
    means: 'device',
    items: [{ dossier: code, means: 'device', hash: dossier.signing?.hash }],
  });
  const read = await unsignedResult(leader, code);
  expect(read.subarray(0, 5).toString()).toBe('%PDF-');
  // It was composed before they sign: beside their name it says no time.
  const { appearances } = UnsignedResult.parse(await kept(paperKeys.unsigned(code)));
  expect(await pageText(await openPdf(appearances.officer ?? new Uint8Array()))).not.toContain('+07:00');

  const [other = '', signature = ''] = await signAtDesk(province, waiting, [
    '00'.repeat(32),
    await hashOf(leader, code),
  ]);
  const strange = [
    { dossier: code, signature: other },
    { dossier: 'H37.001-261130-9999', signature },
  ];
  expect(await sendSignatures(leader, strange)).toMatchObject([
    { dossier: code, accepted: false, code: 'wrong-signature' },
    { accepted: false, code: 'not-found' },
  ]);
  expect(await sendSignatures(leader, [{ dossier: code, signature }])).toEqual([{ dossier: code, accepted: true }]);
  await office.rest();
  expect((await province.dossiers.require(code)).phase).toBe('closed');
  // The answer may have been lost: the same once more changes nothing, whatever has happened since.
  expect(await sendSignatures(leader, [{ dossier: code, signature }])).toEqual([{ dossier: code, accepted: true }]);
  const bytes = Buffer.from(await papers.download(parent, code, 'result'));
  // What was read is what was signed.
  expect(bytes.subarray(0, read.length).equals(read)).toBe(true);
  expect(await judged(bytes, code)).toMatchObject({ genuine: true });
}, 240_000);

test('a result that was signed elsewhere is attached, and nothing else in its place', async () => {
  const one = await awaited();
  const { code, leader, parent } = one;
  expect(refusalIn(await attach(leader, code, await unsignedResult(leader, code)))).toContain('409 result-unsigned');
  const own = await signedElsewhere(leader, code);
  const altered = Buffer.from(own);
  altered.writeUInt8(altered.readUInt8(own.indexOf('stream') + 20) ^ 1, own.indexOf('stream') + 20);
  expect(refusalIn(await attach(leader, code, altered))).toContain('409 result-altered');
  expect(refusalIn(await attach(leader, code, Buffer.concat([own, Buffer.from('\n% more\n')])))).toContain(
    '409 result-',
  );
  const { approvedBy = '' } = await province.dossiers.require(code);
  const named = await signedElsewhere(leader, code, await namesake(approvedBy));
  expect(refusalIn(await attach(leader, code, named))).toBe('409 wrong-signature');
  const two = await awaited();
  const foreign = await signedElsewhere(leader, two.code);
  expect(refusalIn(await attach(leader, code, foreign))).toContain('409 result-foreign');
  expect(await typesIn(code)).not.toContain('signature-given');

  // Signed twice and brought at once, the result is one of the two, and the other nobody’s.
  const again = await signedElsewhere(leader, code);
  const ends = await Promise.all([attach(leader, code, own), attach(leader, code, again)]);
  expect(ends.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
  const [won, lost] = ends[0].status === 200 ? [own, again] : [again, own];
  expect((await province.dossiers.require(code)).phase).toBe('closed');
  wanted(await attach(leader, code, won), 200);
  expect((await attach(leader, code, lost)).status).toBe(409);
  expect(refusalIn(await attach(leader, two.code, won))).toContain('409 result-used');
  const issued = Buffer.from(await papers.download(parent, code, 'result'));
  expect(refusalIn(await attach(leader, two.code, issued))).toContain('409 result-used');
  expect(issued.subarray(0, won.length).equals(won)).toBe(true);
  const { result } = await province.dossiers.require(code);
  expect(createHash('sha256').update(issued).digest('hex')).toBe(result?.sha256);
  await office.sign(leader, two.code);
  expect((await province.dossiers.require(two.code)).phase).toBe('closed');
}, 240_000);

test('a leader who may sign no more is refused, and the next one is asked', async () => {
  const { code, leader } = await awaited();
  const waiting = await waitingFor(leader);
  const [signature = ''] = await signAtDesk(province, waiting, [await hashOf(leader, code)]);
  const own = await signedElsewhere(leader, code);
  const { approvedBy = '' } = await province.dossiers.require(code);
  const key = { TableName: province.output('StaffTable'), Key: { pk: { S: `STAFF#${approvedBy}` } } };
  const { Item } = z
    .object({ Item: z.record(z.string(), z.unknown()) })
    .parse(await province.aws('dynamodb', 'GetItem', key));
  const put = async (item: object) => province.aws('dynamodb', 'PutItem', { TableName: key.TableName, Item: item });
  await put({ ...Item, mandates: { L: [] } });
  expect(await sendSignatures(leader, [{ dossier: code, signature }])).toMatchObject([{ code: 'expired-mandate' }]);
  expect(refusalIn(await attach(leader, code, own))).toContain('409 expired-mandate');
  await pass(province, 13 * 60 * minute, 2);
  expect(await typesIn(code)).toContain('approval-lapsed');
  expect(await province.dossiers.require(code)).toMatchObject({ phase: 'approve' });
  expect((await province.dossiers.require(code)).signing).toBeUndefined();
  await put(Item);
  const again = await office.signInAgain('staff', approvedBy);
  expect(await sendSignatures(again, [{ dossier: code, signature }])).toMatchObject([{ code: 'no-signature-asked' }]);
}, 240_000);
