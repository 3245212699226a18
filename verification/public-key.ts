import { fromBER, Integer, ObjectIdentifier, Sequence } from 'asn1js';
import type { PublicKeyInfo } from 'pkijs';
import type { Scheme } from './algorithms.ts';
import { der, own } from './asn1.ts';
import { joined } from './bytes.ts';
import { Doubt } from './reason.ts';

const smallestRsa = 2048;

const curves = new Map([
  ['1.2.840.10045.3.1.7', { name: 'P-256', size: 32 }],
  ['1.3.132.0.34', { name: 'P-384', size: 48 }],
  ['1.3.132.0.35', { name: 'P-521', size: 66 }],
]);

const curveOf = ({ algorithm }: PublicKeyInfo): { readonly name: string; readonly size: number } => {
  const id: unknown = algorithm.algorithmParams;
  const curve = id instanceof ObjectIdentifier ? curves.get(id.getValue()) : undefined;
  if (!curve) throw new Doubt('weak-signature', 'a curve that is not accepted');
  return curve;
};

const fixed = (number: Integer, size: number): Uint8Array => {
  const digits = number.valueBlock.valueHexView;
  const value = digits.subarray(digits.findIndex((byte) => byte !== 0));
  if (value.length > size) throw new Doubt('altered', 'a number too large for its curve');
  return joined([new Uint8Array(size - value.length), value]);
};

/** CMS writes an ECDSA signature as two DER integers, WebCrypto wants them side by side at full length. */
const flatSignature = (signature: Uint8Array, size: number): Uint8Array => {
  const { result, offset } = fromBER(own(signature));
  const parts: unknown[] = result instanceof Sequence ? result.valueBlock.value : [];
  const [r, s] = parts;
  if (offset !== signature.length || parts.length !== 2 || !(r instanceof Integer) || !(s instanceof Integer))
    throw new Doubt('altered', 'not an ECDSA signature');
  return joined([fixed(r, size), fixed(s, size)]);
};

const modulusOf = ({ algorithm }: CryptoKey): number =>
  'modulusLength' in algorithm && typeof algorithm.modulusLength === 'number' ? algorithm.modulusLength : 0;

const verifyEcdsa = async (key: PublicKeyInfo, hash: string, data: ArrayBuffer, signature: Uint8Array) => {
  const { name, size } = curveOf(key);
  const algorithm = { name: 'ECDSA', namedCurve: name };
  const imported = await crypto.subtle.importKey('spki', own(der(key)), algorithm, false, ['verify']);
  return crypto.subtle.verify({ name: 'ECDSA', hash }, imported, own(flatSignature(signature, size)), data);
};

/** Whether this key made the signature over the data; refuses keys that are too short. */
export const isSignedWith = async (
  key: PublicKeyInfo,
  scheme: Scheme,
  data: Uint8Array,
  signature: Uint8Array,
): Promise<boolean> => {
  const { kind, digest: hash } = scheme;
  if (kind === 'ECDSA') return verifyEcdsa(key, hash, own(data), signature);
  const imported = await crypto.subtle.importKey('spki', own(der(key)), { name: kind, hash }, false, ['verify']);
  const modulus = modulusOf(imported);
  if (modulus < smallestRsa) throw new Doubt('weak-signature', `RSA key of ${modulus} bits`);
  const algorithm = kind === 'RSA-PSS' ? { name: kind, saltLength: scheme.saltLength } : { name: kind };
  return crypto.subtle.verify(algorithm, imported, own(signature), own(data));
};
