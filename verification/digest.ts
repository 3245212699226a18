/** As WebCrypto names them. */
export type DigestName = 'SHA-256' | 'SHA-384' | 'SHA-512';

export const digest = async (name: DigestName, bytes: Uint8Array): Promise<Uint8Array> =>
  new Uint8Array(await crypto.subtle.digest(name, new Uint8Array(bytes)));
