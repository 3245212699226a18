import { createHmac, generateKeyPairSync, sign, verify } from 'node:crypto';
import { digest, generateSalt } from '@sd-jwt/crypto-nodejs';
import { SDJwtVcInstance } from '@sd-jwt/sd-jwt-vc';
import { expect, test } from 'vitest';
import { type CredentialIssuer, issueCredential } from '../../../functions/formats/credential.ts';
import { readResultKinds } from '../../../procedures/results/kinds.ts';
import { result } from '../results/signed-result.ts';

const issuerKeys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const walletKeys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const at = new Date('2026-11-20T03:04:05Z');
const es256 = (key: typeof issuerKeys.privateKey, bytes: Uint8Array) =>
  sign('sha256', bytes, { key, dsaEncoding: 'ieee-p1363' });
const holds = (key: typeof issuerKeys.publicKey, text: string, signature: string): boolean =>
  verify('sha256', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' }, Buffer.from(signature, 'base64url'));

const issuer: CredentialIssuer = {
  address: 'https://dvc.example.vn',
  chain: ['MIIB'],
  sign: async (bytes) => es256(issuerKeys.privateKey, bytes),
};
const reader = new SDJwtVcInstance({
  hasher: digest,
  hashAlg: 'sha-256',
  saltGenerator: generateSalt,
  signAlg: 'ES256',
  verifier: (text, signature) => holds(issuerKeys.publicKey, text, signature),
  kbSignAlg: 'ES256',
  kbSigner: (text) => es256(walletKeys.privateKey, Buffer.from(text)).toString('base64url'),
  kbVerifier: (text, signature) => holds(walletKeys.publicKey, text, signature),
});

test.each((await readResultKinds()).filter(({ wallet }) => wallet !== undefined))(
  'a result of the kind $slug can be carried in a wallet: it says nothing in a place that a credential needs for itself',
  async ({ slug, sample: { content } }) => {
    expect(await issueCredential({ ...result, kind: slug, data: content }, issuer, at)).toMatch(/^[\w-]+\.[\w-]+\./);
  },
);

const withStatus = { ...result, status: { list: '/v1/status-lists/1', index: 42 } };
const holderKey = walletKeys.publicKey.export({ format: 'jwk' });
/** Without a status list: the library would fetch it. */
const issued = async (): Promise<string> => issueCredential(result, issuer, at, holderKey);

test('number, agency, issuer and where its status is read show always; the person and the data never by themselves', async () => {
  const credential = await issueCredential(withStatus, issuer, at, holderKey);
  const [jwt = ''] = credential.split('~');
  const shown: Record<string, unknown> = JSON.parse(Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString('utf8'));
  expect(shown).toMatchObject({
    iss: 'https://dvc.example.vn',
    vct: 'urn:motcua:result:birth-certificate',
    number: result.number,
    agency: result.agency,
    cnf: { jwk: holderKey },
    status: { status_list: { idx: 42, uri: 'https://dvc.example.vn/v1/status-lists/1' } },
  });
  expect(JSON.stringify(shown)).not.toContain(result.holder.name);
  expect(Object.keys(shown)).not.toContain('holder');
  expect(Object.keys(shown)).not.toContain('child');
});

test('a holder shows the name alone, proves the wallet’s key, and the reader learns nothing else', async () => {
  const kb = { payload: { iat: Math.floor(at.getTime() / 1000), aud: 'https://school.example.vn', nonce: 'n-1' } };
  const presentation = await reader.present(await issued(), { holder: true }, { kb });
  const { payload } = await reader.verify(presentation, { keyBindingNonce: 'n-1' });
  expect(payload).toMatchObject({ holder: result.holder, number: result.number });
  expect(payload).not.toHaveProperty('child');
});

test('a disclosure that nobody signed says nothing, and another issuer is not taken', async () => {
  const credential = await issued();
  const [jwt = '', ...disclosures] = credential.split('~');
  const forged = Buffer.from(JSON.stringify(['salt', 'holder', { name: 'Người khác' }])).toString('base64url');
  const { payload } = await reader.verify([jwt, forged, ...disclosures.slice(1)].join('~'));
  expect(JSON.stringify(payload)).not.toContain('Người khác');
  expect(payload).toMatchObject({ number: result.number });
  const other = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const stranger = { ...issuer, sign: async (bytes: Uint8Array) => es256(other.privateKey, bytes) };
  const strange = await issueCredential(result, stranger, at);
  await expect(reader.verify(await issued())).resolves.toBeDefined();
  await expect(reader.verify(strange)).rejects.toThrow(/signature/i);
});

test('a result whose data would stand in for what the credential says of itself is a fault', async () => {
  for (const member of ['iss', 'cnf', 'status', 'exp', '_sd_alg', 'holder'])
    await expect(issueCredential({ ...result, data: { [member]: 'x' } }, issuer, at)).rejects.toThrow(member);
});

const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const partOf = (jwt: string, index: number): object =>
  JSON.parse(Buffer.from(jwt.split('.')[index] ?? '', 'base64url').toString('utf8'));

test('nothing that is put together without the issuer’s key, or without the wallet’s, is taken', async () => {
  const [jwt = '', ...disclosures] = (await issued()).split('~');
  const [head = '', claims = '', signature = ''] = jwt.split('.');
  const taken = { ...partOf(jwt, 1), number: '999/2026' };
  const none = encoded({ ...partOf(jwt, 0), alg: 'none' });
  const public256 = String(issuerKeys.publicKey.export({ format: 'pem', type: 'spki' }));
  const hs256 = encoded({ ...partOf(jwt, 0), alg: 'HS256' });
  const mac = createHmac('sha256', public256).update(`${hs256}.${claims}`).digest('base64url');
  for (const forged of [
    `${head}.${encoded(taken)}.${signature}`,
    `${none}.${claims}.`,
    `${none}.${claims}.${signature}`,
    `${hs256}.${claims}.${mac}`,
  ])
    await expect(reader.verify([forged, ...disclosures].join('~'))).rejects.toThrow(/signature/i);
  const kb = { payload: { iat: Math.floor(at.getTime() / 1000), aud: 'https://school.example.vn', nonce: 'n-1' } };
  const shown = await reader.present(await issued(), { holder: true }, { kb });
  await expect(reader.verify(shown, { keyBindingNonce: 'n-2' })).rejects.toThrow(/nonce/i);
  const thief = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
  const [bound = '', ...rest] = shown.split('~');
  const proof = rest.at(-1) ?? '';
  const unsigned = proof.slice(0, proof.lastIndexOf('.'));
  const stolen = `${unsigned}.${es256(thief, Buffer.from(unsigned)).toString('base64url')}`;
  await expect(
    reader.verify([bound, ...rest.slice(0, -1), stolen].join('~'), { keyBindingNonce: 'n-1' }),
  ).rejects.toThrow(/signature/i);
});
