import type { Text } from '../words/text.ts';
import { read } from './request.ts';

/** What a signer, or an agency with its seal, has to sign with. */
export interface CertificateLine {
  readonly unit: string;
  readonly unitName: Text;
  readonly whose: 'signer' | 'seal';
  readonly id?: string;
  readonly name: string;
  readonly title?: string;
  readonly state: 'valid' | 'expiring' | 'expired' | 'none';
  readonly means?: 'kms' | 'service' | 'device';
  readonly serial?: string;
  readonly until?: string;
  readonly waitingSince?: string;
}

export interface Certificates {
  readonly items: readonly CertificateLine[];
  /** Agencies with staff of whom nobody can sign now. */
  readonly unsigned: readonly { readonly code: string; readonly name: Text }[];
  readonly next?: string;
}

export const readCertificates = async (from?: string): Promise<Certificates> =>
  read(from === undefined ? '/v1/certificates' : `/v1/certificates?from=${encodeURIComponent(from)}`);
