import { toBase64url } from '../../verification/code/base64url.ts';
import { bits, compressed } from '../../verification/status/status-bits.ts';
import { compactJws } from '../results/compact-jws.ts';
import type { Signer } from '../results/signer.ts';

/** How long a list may be kept before it is asked for anew, and how long a copy counts as fresh, in seconds. */
export const freshness = { ttl: 300, exp: 24 * 3600 } as const;

interface Told {
  /** Where it is published. */
  readonly address: string;
  readonly list: Uint8Array;
  readonly at: Date;
  readonly signer: Signer;
}

/** The list as an IETF Token Status List: a JWT whose header carries the certificates of who signed it. */
export const statusToken = async ({ address, list, at, signer }: Told): Promise<string> => {
  if (signer.keyType !== 'EC') throw new Error('a status list is signed with ES256');
  const iat = Math.floor(at.getTime() / 1000);
  const claims = {
    sub: address,
    iat,
    exp: iat + freshness.exp,
    ttl: freshness.ttl,
    status_list: { bits, lst: toBase64url(await compressed(list)) },
  };
  return compactJws({ typ: 'statuslist+jwt' }, new TextEncoder().encode(JSON.stringify(claims)), signer);
};
