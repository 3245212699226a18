import { digest, generateSalt } from '@sd-jwt/crypto-nodejs';
import { SDJwtVcInstance, type SdJwtVcPayload } from '@sd-jwt/sd-jwt-vc';
import type { JWK } from 'jose';
import * as z from 'zod/mini';
import type { ResultDocument } from '../../verification/result-document.ts';

/** Who issues credentials. */
export interface CredentialIssuer {
  /** Address under which the issuer’s keys are found. */
  readonly address: string;
  /** Certificates, DER in base64, the issuer’s own first. */
  readonly chain: readonly string[];
  /** ES256 over these bytes, as JOSE wants it: r and s, 64 bytes. */
  sign(bytes: Uint8Array): Promise<Uint8Array>;
}

type Frame = NonNullable<Parameters<typeof SDJwtVcInstance.prototype.issue<SdJwtVcPayload>>[1]>;

/** What a credential of this kind of result is called. */
export const credentialType = (kind: string): string => `urn:motcua:result:${kind}`;

/** What a credential says of itself, or of how it is read (SD-JWT VC, 2.2.2.2; SD-JWT, 4), and no data may say. */
const ofItself = ['iss', 'sub', 'iat', 'nbf', 'exp', 'vct', 'vct#integrity', 'cnf', 'status', '_sd', '_sd_alg', '...'];
const reserved = new Set([...ofItself, 'number', 'issuedAt', 'agency', 'holder']);

/** Where it is said whether the result still holds (Token Status List). */
const statusOf = ({ address }: CredentialIssuer, { list, index }: NonNullable<ResultDocument['status']>) => ({
  status_list: { idx: index, uri: `${address}${list}` },
});

/**
 * A result as an SD-JWT VC: the holder shows each member of its data, and who the result is about, by choice; number,
 * agency and day of issue always show. It is bound to the wallet’s key where the wallet has one.
 */
export const issueCredential = async (
  result: ResultDocument,
  issuer: CredentialIssuer,
  at: Date,
  holderKey?: JWK,
): Promise<string> => {
  const { kind, number, issuedAt, agency, holder, data, status } = result;
  const instance = new SDJwtVcInstance({
    hasher: digest,
    hashAlg: 'sha-256',
    saltGenerator: generateSalt,
    signAlg: 'ES256',
    signer: async (text) => Buffer.from(await issuer.sign(new TextEncoder().encode(text))).toString('base64url'),
  });
  const stated = {
    iss: issuer.address,
    iat: Math.floor(at.getTime() / 1000),
    vct: credentialType(kind),
    ...(holderKey === undefined ? {} : { cnf: { jwk: holderKey } }),
    ...(status === undefined ? {} : { status: statusOf(issuer, status) }),
    number,
    issuedAt,
    agency,
  };
  const clash = Object.keys(data).find((member) => reserved.has(member));
  if (clash !== undefined) throw new Error(`a result has the member ${clash}, which a credential needs for itself`);
  const claims: SdJwtVcPayload = { ...data, ...stated, holder };
  // Its types know no members that are only named at run time.
  const shownByChoice = z.parse(z.custom<Frame>(), { _sd: ['holder', ...Object.keys(data)] });
  return instance.issue(claims, shownByChoice, { header: { x5c: issuer.chain } });
};
