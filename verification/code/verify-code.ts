import type { IssuerKey, TrustList } from '../trust-list.ts';
import { toBase64url } from './base64url.ts';
import { readSigned, type Signed } from './cose.ts';
import { decodeStatement, type Statement } from './statement.ts';

/** Why a code is not taken as genuine. */
export type CodeDoubt = 'unreadable' | 'foreign-issuer' | 'altered' | 'out-of-validity' | 'foreign-address';

export type CodeVerdict =
  { readonly genuine: true; readonly statement: Statement } | { readonly genuine: false; readonly because: CodeDoubt };

const parsed = (message: Uint8Array): Signed | undefined => {
  try {
    return readSigned(message);
  } catch {
    return undefined;
  }
};

/** Only what is signed is read as a statement. */
const stated = (payload: Uint8Array): Statement | undefined => {
  try {
    return decodeStatement(payload);
  } catch {
    return undefined;
  }
};

const holds = async ({ key: { kty, crv, x, y } }: IssuerKey, { signature, signedBytes }: Signed): Promise<boolean> => {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('jwk', { kty, crv, x, y }, algorithm, false, ['verify']);
  return signature.length === 64 && crypto.subtle.verify(algorithm, key, signature, signedBytes);
};

const no = (because: CodeDoubt): CodeVerdict => ({ genuine: false, because });

/**
 * Whether the platform of this trust list gave out this code. It proves that a result with these particulars was
 * issued, not that the paper around the code is it: whoever holds the paper compares. Never throws for what is scanned.
 */
export const verifyCode = async (message: Uint8Array, trust: TrustList): Promise<CodeVerdict> => {
  const signed = parsed(message);
  if (signed === undefined) return no('unreadable');
  const keyId = toBase64url(signed.keyId);
  const issuer = trust.issuers.find(({ key }) => key.kid === keyId);
  if (issuer === undefined) return no('foreign-issuer');
  if (!(await holds(issuer, signed))) return no('altered');
  const statement = stated(signed.payload);
  if (statement === undefined) return no('unreadable');
  if (statement.issuer !== trust.origin) return no('foreign-address');
  const at = Date.parse(statement.issuedAt);
  if (at < Date.parse(issuer.from) || at >= Date.parse(issuer.until)) return no('out-of-validity');
  return { genuine: true, statement };
};
