import { createPrivateKey, sign, X509Certificate } from 'node:crypto';
import { promisify } from 'node:util';
import { keyTypeOf, type Signer } from './signer.ts';

const signAsync = promisify(sign);

/** Signs with a private key held in memory (PEM). */
export const createKeySigner = ({
  key,
  certificate,
  chain,
}: {
  key: string;
  certificate: Uint8Array;
  chain: readonly Uint8Array[];
}): Signer => {
  const privateKey = createPrivateKey(key);
  if (!new X509Certificate(certificate).checkPrivateKey(privateKey)) {
    throw new Error('the certificate does not belong to the key');
  }
  return {
    certificate,
    chain,
    keyType: keyTypeOf(certificate),
    sign: (signedAttributes) => signAsync('sha256', signedAttributes, privateKey),
  };
};
