import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import * as z from 'zod/mini';
import { nextIssue } from '../../../core/correction.ts';
import { identifierContext } from '../../../core/particulars.ts';
import { catalogueOf } from '../../../functions/catalogue.ts';
import { copyContext, createIssues, documentHash, type About } from '../../../functions/issued/issues.ts';
import { carryResult } from '../../../functions/wallet/carry-result.ts';
import { createVneidWallet } from '../../../functions/wallet/vneid-wallet.ts';
import type { ResultDocument } from '../../../verification/result-document.ts';
import { motherId } from '../../core/samples.ts';
import { samples, wholeStory } from '../../core/sample-events.ts';
import { catalogue } from '../catalogue-file.ts';
import { openHouse } from '../house.ts';
import { issuedAt } from '../results/samples.ts';
import { result } from '../results/signed-result.ts';

const Question = z.record(z.string(), z.string());

export const childId = '020326001234';
const walletKey = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ format: 'jwk' });
const issuerKey = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;

/** VNeID on the other end of the line: who has a wallet there, and what came into it. */
const openVneid = () => {
  const line = { isDown: false, downAfter: Infinity, asked: 0, signed: 0 };
  const owners = new Set([motherId]);
  const taken = new Map<string, { readonly owner: string; readonly credential: string }>();
  const answer = (operation: string, body: Record<string, string>): [number, object] => {
    const { SoDinhDanh: owner = '', MaGiayTo: id = '', GiayTo: credential = '' } = body;
    if (!owners.has(owner)) return [404, { MaLoi: 'KHONG_CO_VI' }];
    if (operation === 'KhoaVi') return [200, { KhoaCongKhai: walletKey }];
    if (!taken.has(id)) taken.set(id, { owner, credential });
    return [200, { MaGiayTo: id }];
  };
  const send: typeof fetch = async (url, init) => {
    line.asked += 1;
    if (line.isDown || line.asked > line.downAfter) return new Response('', { status: 503 });
    const request = new Request(url, init);
    const [status, body] = answer(request.url.split('/').at(-1) ?? '', Question.parse(await request.json()));
    return Response.json(body, { status });
  };
  return { line, owners, taken, send };
};

/** A house in which a birth was registered and its certificate signed, whose kind goes into wallets by itself. */
export const openCarryingHouse = async (wallets: readonly string[] = ['birth-certificate']) => {
  const house = await openHouse({}, catalogueOf({ ...catalogue, wallets }));
  const { dynamodb, dossiers, vault } = house;
  const issues = createIssues(dynamodb, 'dossiers');
  const vneid = openVneid();
  const carry = carryResult({
    ...house,
    issues,
    wallet: createVneidWallet({
      url: 'https://vneid.test',
      username: 'motcua',
      password: async () => 'secret',
      destination: 'vneid',
      timeoutMs: 1000,
      fetch: vneid.send,
    }),
    issuer: async () => ({
      address: 'https://dvc.example',
      chain: ['MIIB'],
      sign: async (bytes) => {
        vneid.line.signed += 1;
        return sign('sha256', bytes, { key: issuerKey, dsaEncoding: 'ieee-p1363' });
      },
    }),
    now: () => issuedAt.getTime(),
  });

  const aboutBirth = async (): Promise<About[]> => [
    { person: await vault.hash(childId), role: 'holder' },
    { person: await vault.hash(motherId), role: 'also' },
  ];
  /** Issues a certificate of the dossier, with a number of its own; answers the event’s place in the log. */
  const issue = async (code: string, number: string): Promise<number> => {
    const dossier = await dossiers.require(code);
    const document: ResultDocument = { ...result, dossier: code, number, status: await issues.statusOf(dossier) };
    const sha256 = createHash('sha256').update(number).digest('hex');
    const place = nextIssue(dossier);
    const sealed = await vault.seal(dossier.applicant, copyContext(code, place), document);
    await issues.keep(dossier, { about: await aboutBirth(), document: documentHash(document), sealed });
    const { data, writes } = await issues.filing(dossier, document);
    const file = { number, sha256 };
    const sample = samples['result-issued'];
    await dossiers.append(dossier, { ...sample, data: { ...sample.data, ...file, ...data } }, writes);
    return (await dossiers.require(code)).version;
  };
  /** A dossier up to the entry in the register, which gave the child its identifier. */
  const registered = async (): Promise<string> => {
    const code = await house.submitted();
    await house.happened(code, ...wholeStory.slice(1, wholeStory.indexOf('register-entered')));
    const dossier = await dossiers.require(code);
    const sealed = await vault.seal(dossier.applicant, identifierContext(code), { citizenId: childId });
    await house.happened(code, { ...samples['register-entered'], sealed });
    return code;
  };
  const tell = async (code: string, sequence: number) =>
    carry({ dossier: code, sequence, type: 'result-issued', at: '' });
  return { ...house, ...vneid, registered, issue, tell };
};
