import { issuedAt } from '../../functions/results/samples.ts';
import {
  type Office,
  openOffice,
  result,
  signedResult,
  signField,
  type SigningChoice,
} from '../../functions/results/signed-result.ts';
import * as tamper from '../../functions/results/tampering.ts';
import { der } from '../../functions/results/test-identity.ts';
import { archived, current, type Originals, withProofs } from './originals.ts';
import { answerBy, listBy } from './proofs.ts';
import type { TamperedCase } from './tampered-case.ts';

const sealedBy = async (
  { office, byOfficer }: Originals,
  choose: (office: Office) => Promise<SigningChoice>,
): Promise<Uint8Array> => signField(office, byOfficer, 'seal', await choose(office));

const asHex = (text: string): string => Buffer.from(text).toString('hex');
const agency = `CN=${result.agency.name}`;
const before = new Date(issuedAt.getTime() - 60_000);
const stolen = { since: new Date(issuedAt.getTime() + 60_000), reason: 1 };

/** Who signed, when, and what proves it. */
export const tamperedSignatures: readonly TamperedCase[] = [
  { name: 'not signed', because: ['unsigned'], make: async ({ unsigned }) => unsigned },
  { name: 'the seal cut off', because: ['missing-signature'], make: async ({ byOfficer }) => byOfficer },
  {
    name: 'the signature zeroed',
    because: ['altered'],
    make: async ({ genuine }) => tamper.putCms(genuine, new Uint8Array()),
  },
  {
    name: 'a byte range that covers less',
    because: ['altered'],
    make: async ({ genuine }) => tamper.bendRange(genuine, 3, -10),
  },
  {
    name: 'the signature of another result',
    because: ['altered'],
    make: async ({ office, genuine }) => tamper.putCms(genuine, tamper.lastCms(await signedResult(office))),
  },
  {
    name: 'the officer’s signature in place of the seal',
    because: ['altered'],
    make: async ({ byOfficer, genuine }) => tamper.putCms(genuine, tamper.lastCms(byOfficer)),
  },
  {
    name: 'signed with SHA-1',
    because: ['weak-signature'],
    make: async ({ genuine }) => tamper.replaceInCms(genuine, '0609608648016503040201', '06092b0e03021a05000500'),
  },
  {
    name: 'a certificate that nobody issued',
    because: ['untrusted-signer'],
    make: async (originals) =>
      sealedBy(originals, async ({ authority }) => ({
        identity: await authority.issue({ subject: agency }),
        chain: [],
      })),
  },
  {
    name: 'the same name with another key, by an authority of the same name',
    because: ['untrusted-signer'],
    make: async (originals) =>
      sealedBy(originals, async ({ authority }) => {
        const { subject } = authority.issuing.certificate;
        const impostor = await authority.issue({ subject, issuer: authority.root, authority: false });
        return {
          identity: await authority.issue({ subject: agency, issuer: impostor }),
          chain: [impostor, authority.root],
        };
      }),
  },
  {
    name: 'every name as it should be, under a root of the forger’s own',
    because: ['untrusted-signer', 'untrusted-signer', 'bad-timestamp', 'bad-timestamp'],
    make: async () => signedResult(await openOffice()),
  },
  {
    name: 'a certificate that had expired',
    because: ['expired-at-signing'],
    make: async (originals) =>
      sealedBy(originals, async ({ authority }) => ({
        identity: await authority.make({ subject: agency, to: before }),
      })),
  },
  {
    name: 'a certificate for servers',
    because: ['untrusted-signer'],
    make: async (originals) =>
      sealedBy(originals, async ({ authority }) => ({
        identity: await authority.make({ subject: agency, purposes: ['1.3.6.1.5.5.7.3.1'] }),
      })),
  },
  {
    name: 'the seal of another agency',
    because: ['foreign-signer'],
    make: async (originals) =>
      sealedBy(originals, async ({ authority }) => ({
        identity: await authority.make({ subject: 'CN=Ủy ban nhân dân xã Hữu Lũng' }),
      })),
  },
  {
    name: 'a leader revoked before signing, by a list in the file',
    because: ['revoked-signer'],
    make: async ({ office: { authority }, genuine }) => {
      const list = await listBy(authority.issuing, current, [[authority.identities.officer, { since: before }]]);
      // The signer’s certificate once more among them: pkijs would then build the chain of another one.
      const certificates = [authority.identities.officer, authority.issuing, authority.identities.seal].map(der);
      return withProofs(genuine, { certificates, crls: [list], ocsps: [] });
    },
  },
  {
    name: 'a leader revoked before signing, by an answer the reader has',
    because: ['revoked-signer'],
    make: async ({ office: { authority }, genuine }) => {
      const about = { authority: authority.issuing, about: authority.identities.officer };
      const answer = await answerBy({ ...about, revocation: { since: before, reason: 1 }, ...current });
      return { pdf: genuine, ask: { statusAnswers: [answer] } };
    },
  },
  {
    name: 'without a timestamp',
    because: ['no-timestamp'],
    make: async ({ genuine }) => tamper.rewriteCms(genuine, ({ signerInfos: [info] }) => delete info?.unsignedAttrs),
  },
  {
    name: 'the time in the timestamp altered',
    because: ['bad-timestamp'],
    make: async ({ genuine }) => tamper.replaceInCms(genuine, asHex('20261123030405Z'), asHex('20251121030405Z')),
  },
  {
    name: 'a timestamp by a certificate that is not for them',
    because: ['bad-timestamp'],
    make: async (originals) =>
      sealedBy(originals, async ({ authority }) => ({ clock: await authority.make({ subject: 'CN=Không phải TSA' }) })),
  },
  {
    name: 'timestamps by an authority whose key was stolen, with nothing to show that they are older',
    because: ['bad-timestamp', 'bad-timestamp'],
    make: async ({ office: { authority }, genuine }) => {
      const list = await listBy(authority.issuing, current, [[authority.identities.clock, stolen]]);
      return { pdf: genuine, ask: { revocationLists: [list] } };
    },
  },
  {
    name: 'an archive timestamp by an authority nobody trusts',
    because: ['bad-archive'],
    make: async ({ office, genuine, proofs }) => {
      const clock = await office.authority.issue({ subject: 'CN=TSA lạ', timestamping: true });
      return archived(office, genuine, proofs, { clock });
    },
  },
  {
    name: 'the archive timestamp of another file',
    because: ['bad-archive'],
    make: async ({ office, genuine, archive, proofs }) => {
      const other = await archived(office, genuine, { ...proofs, ocsps: [new Uint8Array([1])] });
      return tamper.putCms(archive, tamper.lastCms(other));
    },
  },
  {
    name: 'a document timestamp in a field of its own choice',
    because: ['unexpected-signature'],
    make: async ({ office, genuine, proofs }) => archived(office, genuine, proofs, { field: 'luutru' }),
  },
  {
    name: 'signed tomorrow',
    because: ['signed-in-future'],
    make: async (originals) => sealedBy(originals, async () => ({ at: new Date(issuedAt.getTime() + 86_400_000) })),
  },
  {
    name: 'a result that was revoked',
    because: ['revoked-result'],
    make: async ({ genuine }) => ({ pdf: genuine, ask: { status: () => 'revoked', statusAt: issuedAt } }),
  },
  {
    name: 'a result that was replaced',
    because: ['replaced-result'],
    make: async ({ genuine }) => ({ pdf: genuine, ask: { status: () => 'replaced', statusAt: issuedAt } }),
  },
];
