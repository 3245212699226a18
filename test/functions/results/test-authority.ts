import { createKeySigner } from '../../../functions/results/key-signer.ts';
import type { Signer } from '../../../functions/results/signer.ts';
import { der, type Identity, issue, privateKeyPem, type Wish } from './test-identity.ts';
import { timestampFetch } from './test-timestamps.ts';

/** A root, an issuing authority below it, an officer, an agency's seal and a timestamp authority; all in memory. */
export const createTestAuthority = async ({ officer, agency }: { officer: string; agency: string }) => {
  const root = await issue({ subject: 'CN=Gốc thử nghiệm, O=motcua, C=VN', authority: true });
  const issuing = await issue({ subject: 'CN=CA thử nghiệm, O=motcua, C=VN', issuer: root, authority: true });
  const make = (wish: Omit<Wish, 'issuer'>): Promise<Identity> => issue({ issuer: issuing, ...wish });
  const identities = {
    officer: await make({ subject: `CN=${officer}, O=${agency}, C=VN` }),
    seal: await make({ subject: `CN=${agency}, O=${agency}, C=VN`, key: 'RSA' }),
    clock: await make({ subject: 'CN=TSA thử nghiệm, O=motcua, C=VN', timestamping: true }),
  };
  return {
    root,
    issuing,
    identities,
    make,
    issue,
    signerOf: async (identity: Identity, chain: Identity[] = [issuing]): Promise<Signer> =>
      createKeySigner({ key: await privateKeyPem(identity), certificate: der(identity), chain: chain.map(der) }),
    /** A `fetch` that answers as an RFC 3161 authority whose clock says `now`. */
    timestampFetch: (now: Date, clock = identities.clock) => timestampFetch(clock, [issuing], now),
  };
};
export type TestAuthority = Awaited<ReturnType<typeof createTestAuthority>>;
