import { Certificate } from 'pkijs';
import { beforeAll, describe, expect, test } from 'vitest';
import { own } from '../../verification/asn1.ts';
import { encodeResult } from '../../verification/result-document.ts';
import type { Question } from '../../verification/verify-result.ts';
import { ask, codesOf } from '../functions/results/asking.ts';
import { birthCertificate, issuedAt } from '../functions/results/samples.ts';
import {
  type Office,
  openOffice,
  renderResult,
  result,
  signedResult,
  signField,
  type SigningChoice,
} from '../functions/results/signed-result.ts';
import * as tamper from '../functions/results/tampering.ts';
import { der, type Identity } from '../functions/results/test-identity.ts';
import { listBy } from './corpus/proofs.ts';

let office: Office;
let byOfficer: Uint8Array;
let genuine: Uint8Array;

beforeAll(async () => {
  office = await openOffice();
  byOfficer = await signField(office, renderResult(office).pdf, 'officer');
  genuine = await signField(office, byOfficer, 'seal');
});

const codes = async (pdf: Uint8Array, change: Partial<Question> = {}): Promise<string[]> =>
  codesOf(await ask(office, pdf, change));

const sealedBy = (choice: SigningChoice): Promise<Uint8Array> => signField(office, byOfficer, 'seal', choice);

const signedWith = async (change: { data?: object; attached?: Uint8Array }): Promise<Uint8Array> =>
  signField(office, await signField(office, renderResult(office, change).pdf, 'officer'), 'seal');

const revoke = (issuer: Identity, revoked: Identity, since: Date): Promise<Uint8Array> =>
  listBy(issuer, { from: since, until: new Date(since.getTime() + 86_400_000) }, [[revoked, { since }]]);

const revokedBy = async (issuer: Identity, revoked: Identity, since: Date): Promise<string[]> =>
  codes(genuine, { revocationLists: [await revoke(issuer, revoked, since)] });

const asHex = (text: string): string => Buffer.from(text).toString('hex');

describe('who signed', () => {
  test('a certificate nobody issued', async () => {
    const subject = `CN=${result.agency.name}`;
    const identity = await office.authority.issue({ subject });
    expect(await codes(await sealedBy({ identity, chain: [] }))).toEqual(['untrusted-signer']);
  });
  test('the same, with a trusted chain of somebody else beside it', async () => {
    const { authority } = office;
    const identity = await authority.issue({ subject: `CN=${result.agency.name}` });
    const chain = [identity, authority.issuing, authority.identities.seal];
    expect(await codes(await sealedBy({ identity, chain }))).toEqual(['untrusted-signer']);
    expect(await codes(await sealedBy({ identity, chain: chain.toReversed() }))).toEqual(['untrusted-signer']);
  });
  test('an end certificate that plays the authority', async () => {
    const { authority } = office;
    const { officer } = authority.identities;
    const identity = await authority.issue({ subject: `CN=${result.agency.name}`, issuer: officer });
    expect(await codes(await sealedBy({ identity, chain: [officer, authority.issuing] }))).toEqual([
      'untrusted-signer',
    ]);
  });
  test('a root the reader does not trust', async () => {
    const stranger = await office.authority.issue({ subject: 'CN=Gốc khác', authority: true });
    expect(new Set(await codes(genuine, { roots: [der(stranger)] }))).toEqual(
      new Set(['bad-timestamp', 'untrusted-signer']),
    );
  });
  test('a certificate that had expired', async () => {
    const to = new Date('2026-06-01T00:00:00Z');
    const identity = await office.authority.make({ subject: `CN=${result.agency.name}`, to });
    expect(await codes(await sealedBy({ identity }))).toEqual(['expired-at-signing']);
  });
  test('a certificate that was not valid yet', async () => {
    const from = new Date('2026-12-01T00:00:00Z');
    const identity = await office.authority.make({ subject: `CN=${result.agency.name}`, from });
    expect(await codes(await sealedBy({ identity }))).toEqual(['expired-at-signing']);
  });
  test('a certificate for issuing certificates', async () => {
    const identity = await office.authority.make({ subject: `CN=${result.agency.name}`, authority: true });
    expect(await codes(await sealedBy({ identity }))).toEqual(['untrusted-signer']);
  });
  test('a certificate revoked before it signed; after is too late', async () => {
    const { root, issuing, identities } = office.authority;
    const before = new Date(issuedAt.getTime() - 1000);
    expect(await revokedBy(issuing, identities.officer, before)).toEqual(['revoked-signer']);
    expect(await revokedBy(root, issuing, before)).toContain('revoked-signer');
    expect(await revokedBy(issuing, identities.officer, new Date(issuedAt.getTime() + 1000))).toEqual([]);
  });
  test('a revocation list by somebody else in the name of the authority', async () => {
    const forger = await office.authority.issue({
      subject: office.authority.issuing.certificate.subject,
      authority: true,
    });
    const list = await revoke(forger, office.authority.identities.officer, new Date('2026-01-01T00:00:00Z'));
    expect(await codes(genuine, { revocationLists: [list] })).toEqual([]);
  });
  test('an officer in place of the seal of the agency', async () => {
    expect(await codes(await sealedBy({ identity: office.authority.identities.officer }))).toEqual(['foreign-signer']);
  });
  test('the seal of another agency', async () => {
    const identity = await office.authority.make({ subject: 'CN=Ủy ban nhân dân xã Hữu Lũng' });
    expect(await codes(await sealedBy({ identity }))).toEqual(['foreign-signer']);
  });
});

describe('the timestamp', () => {
  test('left out', async () => {
    const bare = tamper.rewriteCms(genuine, ({ signerInfos: [info] }) => delete info?.unsignedAttrs);
    expect(await codes(bare)).toEqual(['no-timestamp']);
  });
  test('its time altered', async () => {
    const earlier = tamper.replaceInCms(genuine, asHex('20261123030405Z'), asHex('20251121030405Z'));
    expect(await codes(earlier)).toEqual(['bad-timestamp']);
  });
  test('taken from another signature', async () => {
    let token: unknown;
    tamper.rewriteCms(byOfficer, ({ signerInfos: [info] }) => {
      token = info?.unsignedAttrs;
    });
    const moved = tamper.rewriteCms(genuine, ({ signerInfos: [info] }) =>
      Object.assign(info ?? {}, { unsignedAttrs: token }),
    );
    expect(await codes(moved)).toEqual(['bad-timestamp']);
  });
  test('by an authority whose certificate is not for timestamps', async () => {
    const clock = await office.authority.make({ subject: 'CN=Không phải TSA' });
    expect(await codes(await sealedBy({ clock }))).toEqual(['bad-timestamp']);
  });
  test('by an authority nobody trusts', async () => {
    const clock = await office.authority.issue({ subject: 'CN=TSA lạ', timestamping: true });
    expect(await codes(await sealedBy({ clock }))).toEqual(['bad-timestamp']);
  });
  test('from the future', async () => {
    const early = await sealedBy({ at: new Date(issuedAt.getTime() + 3_600_000) });
    expect(await codes(early)).toEqual(['signed-in-future']);
  });
});

describe('what it is about', () => {
  test('another dossier', async () => {
    expect(await codes(genuine, { dossier: 'H37.001-261120-0008' })).toEqual(['foreign-dossier']);
  });
  test('data that is not a result', async () => {
    expect(await codes(await signedWith({ attached: Buffer.from('{}') }))).toEqual(['no-data']);
    expect(await codes(await signedWith({ attached: Buffer.from('not JSON') }))).toEqual(['no-data']);
  });
  test.each([
    ['holder', { child: { ...birthCertificate.child, name: 'Nguyễn Văn Khác' } }],
    ['number', { number: '999/2026' }],
    ['dossier', { dossier: 'H37.001-261120-0008' }],
    ['signer', { signer: { ...birthCertificate.signer, name: 'Người Khác' } }],
  ])('a page with another %s than its data', async (_what, change) => {
    expect(await codes(await signedWith({ data: { ...birthCertificate, ...change } }))).toEqual(['text-differs']);
  });
  test('data that names another holder than the page', async () => {
    const attached = encodeResult({ ...result, holder: { name: 'Nguyễn Văn Khác' } });
    expect(await codes(await signedWith({ attached }))).toEqual(['text-differs']);
  });
});

test('certificates in the file are never trusted by being there', async () => {
  const stranger = await openOffice();
  const forged = await signedResult(stranger);
  expect(new Set(await codes(forged))).toEqual(new Set(['bad-timestamp', 'untrusted-signer']));
  const carrying = tamper.rewriteCms(forged, (cms) => {
    cms.certificates = [...(cms.certificates ?? []), Certificate.fromBER(own(der(stranger.authority.root)))];
  });
  expect(new Set(await codes(carrying))).toEqual(new Set(['bad-timestamp', 'untrusted-signer']));
});
