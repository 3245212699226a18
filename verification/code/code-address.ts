import { fromBase64url, toBase64url } from './base64url.ts';

/** The page that reads codes. */
export const codePage = '/xac-minh';

/**
 * What the picture on a result holds. Any phone's camera opens the page; the code stands behind `#`, which browsers
 * send to no server (RFC 9110, 7.1), so that the name in it stays on the phone.
 */
export const codeAddress = (origin: string, message: Uint8Array): string =>
  `${origin}${codePage}#${toBase64url(message)}`;

/** The code in a scanned or opened address, or in the bare text behind its `#`. */
export const codeIn = (text: string): Uint8Array<ArrayBuffer> | undefined =>
  fromBase64url(text.trim().slice(text.trim().indexOf('#') + 1));
