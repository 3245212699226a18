import { type KMSClient, SignCommand } from '@aws-sdk/client-kms';
import { sha256 } from './sha256.ts';
import { keyTypeOf, type Signer } from './signer.ts';

const algorithms = { EC: 'ECDSA_SHA_256', RSA: 'RSASSA_PKCS1_V1_5_SHA_256' } as const;

/** “You can provide a message of up to 4096 bytes” (KMS API Reference, Sign). */
const longestMessage = 4096;

/**
 * Signs with an asymmetric KMS key; its answer goes into the CMS unchanged. KMS hashes what is signed by itself, as long
 * as it takes messages of that length; of a longer one, such as the data of a result, it gets the digest.
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
          ...(signedAttributes.length <= longestMessage
            ? { Message: signedAttributes, MessageType: 'RAW' }
            : { Message: sha256(signedAttributes), MessageType: 'DIGEST' }),
          SigningAlgorithm: algorithms[keyType],
        }),
      );
      if (!Signature) throw new Error(`KMS gave no signature for ${keyId}`);
      return Signature;
    },
  };
};
