import { type KMSClient, SignCommand } from '@aws-sdk/client-kms';
import { keyTypeOf, type Signer } from './signer.ts';

const algorithms = { EC: 'ECDSA_SHA_256', RSA: 'RSASSA_PKCS1_V1_5_SHA_256' } as const;

/**
 * Signs with an asymmetric KMS key. The attributes are sent whole (`RAW`, at most 4096 bytes) and KMS hashes them, so
 * that the role needs no right to sign arbitrary digests; its answer goes into the CMS unchanged.
 */
export const createKmsSigner = ({
  client,
  keyId,
  certificate,
  chain,
}: {
  client: Pick<KMSClient, 'send'>;
  keyId: string;
  certificate: Uint8Array;
  chain: readonly Uint8Array[];
}): Signer => {
  const keyType = keyTypeOf(certificate);
  return {
    certificate,
    chain,
    keyType,
    sign: async (signedAttributes) => {
      const { Signature } = await client.send(
        new SignCommand({
          KeyId: keyId,
          Message: signedAttributes,
          MessageType: 'RAW',
          SigningAlgorithm: algorithms[keyType],
        }),
      );
      if (!Signature) throw new Error(`KMS gave no signature for ${keyId}`);
      return Signature;
    },
  };
};
