import { Buffer } from 'node:buffer';
import { rawSignature } from '../../functions/results/ecdsa-signature.ts';
import { issuerKeyOf, keyIdOf } from '../../functions/results/issuer-keys.ts';
import { bytesToSign, protectedHeader, signedMessage } from '../../verification/code/cose.ts';
import { encodeStatement, type Statement } from '../../verification/code/statement.ts';
import type { TrustList } from '../../verification/trust-list.ts';
import { createTestAuthority } from '../functions/results/test-authority.ts';
import { der, pem, type Identity } from '../functions/results/test-identity.ts';

export const origin = 'https://dichvucong.langson.example';

export const statement: Statement = {
  issuer: origin,
  issuedAt: '2026-11-23T03:04:05.000Z',
  number: '128/2026',
  dossier: 'H37.001-261120-0007',
  holder: 'Nguyễn Hoàng Thúy Quỳnh',
  kind: 'Giấy khai sinh',
  date: '2026-11-23',
  data: new Uint8Array(32).fill(7),
  status: { list: '/v1/status-lists/1', index: 40_961 },
};

/** A platform that gives out codes, with its trust list. */
export const createIssuer = async (certified: { from?: Date; to?: Date } = {}) => {
  const authority = await createTestAuthority({ officer: 'Lương Thị Bích Ngọc', agency: 'UBND phường Đông Kinh' });
  const identity: Identity = await authority.make({ subject: 'CN=UBND tỉnh Lạng Sơn, C=VN', ...certified });
  const signer = await authority.signerOf(identity);
  const { notBefore, notAfter } = identity.certificate;
  const certificate = {
    from: notBefore.toISOString(),
    until: notAfter.toISOString(),
    chain: [der(identity), der(authority.issuing)].map((each) => Buffer.from(each).toString('base64')),
  };
  const trust: TrustList = {
    version: 1,
    origin,
    province: { slug: 'lang-son', name: { vi: 'Tỉnh Lạng Sơn', en: 'Lạng Sơn Province' } },
    at: '2026-11-23T04:00:00.000Z',
    until: '2026-12-23T04:00:00.000Z',
    roots: [pem(authority.root)],
    issuers: [issuerKeyOf(certificate)],
    statusLists: ['/v1/status-lists/1'],
  };
  const codeOf = async (stated: Statement, payload = encodeStatement(stated)): Promise<Uint8Array<ArrayBuffer>> => {
    const header = protectedHeader(keyIdOf(certificate));
    return signedMessage(header, payload, rawSignature(await signer.sign(bytesToSign(header, payload))));
  };
  return { authority, identity, certificate, signer, trust, codeOf };
};
