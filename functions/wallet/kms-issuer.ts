import type { KMSClient } from '@aws-sdk/client-kms';
import type { CredentialIssuer } from '../formats/credential.ts';
import { x5cOf } from '../results/compact-jws.ts';
import { rawSignature } from '../results/ecdsa-signature.ts';
import { createKmsSigner } from '../results/kms-signer.ts';
import { chainAt } from '../staff/chain-at.ts';
import type { StaffDirectory } from '../staff/staff-directory.ts';

/** The province as whoever issues credentials, with its key in KMS and the certificates of the day. */
export const createKmsIssuer =
  (tools: {
    readonly kms: KMSClient;
    readonly keyId: string;
    readonly staff: Pick<StaffDirectory, 'issuer'>;
    /** The portal’s. */
    readonly address: string;
    readonly now: () => number;
  }) =>
  async (): Promise<CredentialIssuer> => {
    const { kms: client, keyId, staff, address, now } = tools;
    const [certificate, ...chain] = chainAt((await staff.issuer())?.certificates, now());
    const signer = createKmsSigner({ client, keyId, certificate, chain });
    return { address, chain: x5cOf(signer), sign: async (bytes) => rawSignature(await signer.sign(bytes)) };
  };
