import type { Text } from '../words/text.ts';
import { read, send } from './request.ts';

/** A result that waits for the reader’s own signature. */
export interface Awaited {
  readonly dossier: string;
  readonly name: Text;
  readonly number: string;
  readonly kind: string;
  readonly means: 'service' | 'device';
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
  readonly items: readonly Awaited[];
}

export interface Taken {
  readonly dossier: string;
  readonly accepted: boolean;
  readonly code?: string;
  readonly text?: Text;
}

export const readSignatures = (): Promise<Signatures> => read('/v1/signatures');

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
  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

const base64 = (hex: string): string =>
  btoa((hex.match(/../g) ?? []).map((pair) => String.fromCharCode(parseInt(pair, 16))).join(''));

const errorIn = (answer: unknown): string =>
  typeof answer === 'object' && answer !== null && 'error' in answer ? String(answer.error) : '';

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
  const answer: { readonly signatures?: readonly string[] } = await answered.json().catch(() => ({}));
  const [signature] = answer.signatures ?? [];
  if (!answered.ok || signature === undefined) throw new DeviceRefused(errorIn(answer));
  return signature;
};
