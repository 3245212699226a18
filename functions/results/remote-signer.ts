import { oid } from '../../verification/asn1.ts';
import { sha256 } from './sha256.ts';
import { keyTypeOf, type Signer } from './signer.ts';
import { SignerRefused, type SigningService } from './signing-service.ts';

const algorithms = { EC: oid.ecdsaWithSha256, RSA: oid.sha256WithRsa } as const;

/** Signs with a key at a remote service that signs at once, such as an agency’s; one that asks its owner is refused. */
export const createRemoteSigner = ({
  service,
  credential,
  certificate,
  chain,
  description,
}: Pick<Signer, 'certificate' | 'chain'> & {
  readonly service: SigningService;
  readonly credential: string;
  readonly description: string;
}): Signer => {
  const keyType = keyTypeOf(certificate);
  return {
    certificate,
    chain,
    keyType,
    sign: async (signedAttributes) => {
      const asked = { description, algorithm: algorithms[keyType] };
      const answered = await service.sign(credential, sha256(signedAttributes), asked);
      if ('signature' in answered) return answered.signature;
      throw new SignerRefused('the key signs only when its owner confirms');
    },
  };
};
