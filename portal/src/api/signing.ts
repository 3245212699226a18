import type { Text } from '../words/text.ts';
import { read, readNewer, send, type Versioned } from './request.ts';

/** Where a key is: with the province, at a signing service that asks on the phone, or in a token at the desk. */
export type Means = 'kms' | 'service' | 'device';

/** A result that waits for the reader’s own signature. */
export interface Awaited {
  readonly dossier: string;
  readonly name: Text;
  readonly number: string;
  readonly kind: string;
  readonly means: Exclude<Means, 'kms'>;
  /** SHA-256 of what the key has to sign, in hexadecimal digits. */
  readonly hash: string;
  readonly dueAt: string;
  readonly late: boolean;
  readonly certificate: string;
}

export interface Signatures {
  /** Where the signing device answers at this desk. */
  readonly device: string;
  readonly owner: string;
  /** Where the reader’s key is now; absent where they have none. */
  readonly means?: Means;
  readonly items: readonly Awaited[];
}

export interface Taken {
  readonly dossier: string;
  readonly accepted: boolean;
  readonly code?: string;
  readonly text?: Text;
}

export const readSignatures = (etag: string | undefined): Promise<Versioned<Signatures> | undefined> =>
  readNewer('/v1/signatures', etag);

/** A short-lived address of the very document that is to be signed. */
export const readUnsigned = async (dossier: string): Promise<string> => {
  const { url } = await read<{ readonly url: string }>(`/v1/dossiers/${dossier}/unsigned-result`);
  return url;
};

export const sendSignature = async (dossier: string, signature: string): Promise<Taken | undefined> => {
  const body = { signatures: [{ dossier, signature }] };
  const { items } = await send<{ readonly items: readonly Taken[] }>('POST', '/v1/signatures', { body });
  return items[0];
};

/** The device at the desk says no, as it says it; or `unreachable`. */
export class DeviceRefused extends Error {
  readonly code: string;
  /** How often a PIN can still be tried, where the device says so. */
  readonly left: number | undefined;
  constructor(code: string, left?: number) {
    super(code);
    this.code = code;
    this.left = left;
  }
}

const base64 = (hex: string): string =>
  btoa((hex.match(/../g) ?? []).map((pair) => String.fromCharCode(parseInt(pair, 16))).join(''));

interface DeviceAnswer {
  readonly signatures?: readonly string[];
  readonly error?: string;
  readonly left?: number;
}

/** Has the device at this desk sign one hash with the PIN of its owner, which goes nowhere else. */
export const signAtDesk = async (
  { device, owner }: Pick<Signatures, 'device' | 'owner'>,
  hash: string,
  pin: string,
): Promise<string> => {
  const answered = await fetch(`${device}/${owner}/sign`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ hashes: [base64(hash)], pin }),
  }).catch(() => {
    throw new DeviceRefused('unreachable');
  });
  const answer: DeviceAnswer = await answered.json().catch(() => ({}));
  const [signature] = answer.signatures ?? [];
  if (!answered.ok || signature === undefined) throw new DeviceRefused(answer.error ?? '', answer.left);
  return signature;
};
