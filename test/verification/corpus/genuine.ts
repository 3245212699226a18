import type { Question } from '../../../verification/verify-result.ts';
import { issuedAt } from '../../functions/results/samples.ts';
import { der } from '../../functions/results/test-identity.ts';
import { archived, archivedAt, current, judgedAt, type Originals, withProofs } from './originals.ts';
import { answerBy, listBy } from './proofs.ts';

/** A file that must be accepted, and as what. */
export interface GenuineCase {
  readonly name: string;
  readonly level: 'B-T' | 'B-LT' | 'B-LTA';
  readonly make: (originals: Originals) => Promise<{ readonly pdf: Uint8Array; readonly ask?: Partial<Question> }>;
}

const later = new Date(archivedAt.getTime() + 1_000);
const stolen = { since: later, reason: 1 };

export const genuineCases: readonly GenuineCase[] = [
  {
    name: 'signed by officer and agency',
    level: 'B-T',
    make: async ({ genuine }) => ({ pdf: genuine }),
  },
  {
    name: 'long after every certificate has expired',
    level: 'B-T',
    make: async ({ genuine }) => ({ pdf: genuine, ask: { at: new Date('2055-01-01T00:00:00Z') } }),
  },
  {
    name: 'with proofs that nobody was revoked',
    level: 'B-LT',
    make: async ({ genuine, proofs }) => ({ pdf: await withProofs(genuine, proofs) }),
  },
  {
    name: 'with proofs and an archive timestamp',
    level: 'B-LTA',
    make: async ({ archive }) => ({ pdf: archive }),
  },
  {
    name: 'with answers of responders instead of lists',
    level: 'B-LTA',
    make: async ({ office, genuine }) => {
      const { root, issuing, identities, make } = office.authority;
      const responder = await make({ subject: 'CN=OCSP thử nghiệm', purposes: ['1.3.6.1.5.5.7.3.9'] });
      const answers = Object.values(identities).map((about) =>
        answerBy({ authority: issuing, about, responder, ...current }),
      );
      const ocsps = [...(await Promise.all(answers)), await answerBy({ authority: root, about: issuing, ...current })];
      return { pdf: await archived(office, genuine, { certificates: [der(issuing)], crls: [], ocsps }) };
    },
  },
  {
    name: 'archived once more, years later',
    level: 'B-LTA',
    make: async ({ office, archive, proofs }) => {
      const at = new Date('2031-01-01T00:00:00Z');
      return { pdf: await archived(office, archive, proofs, { field: 'archive-2', at }), ask: { at } };
    },
  },
  {
    name: 'of a leader whose certificate was revoked after it was archived',
    level: 'B-LTA',
    make: async ({ office: { authority }, archive }) => {
      const list = await listBy(authority.issuing, { from: later, until: judgedAt }, [
        [authority.identities.officer, stolen],
      ]);
      return { pdf: archive, ask: { revocationLists: [list] } };
    },
  },
  {
    name: 'of a leader whose certificate was revoked one second after the signature',
    level: 'B-T',
    make: async ({ office: { authority }, genuine }) => {
      const since = new Date(issuedAt.getTime() + 1_000);
      const revoked = [[authority.identities.officer, { since, reason: 1 }]] as const;
      return { pdf: genuine, ask: { revocationLists: [await listBy(authority.issuing, current, revoked)] } };
    },
  },
  {
    name: 'by a timestamp authority whose key was stolen later, archived by another before',
    level: 'B-LTA',
    make: async ({ office, genuine, proofs }) => {
      const { authority } = office;
      const clock = await authority.make({ subject: 'CN=TSA thứ hai', timestamping: true });
      const list = await listBy(authority.issuing, { from: later, until: judgedAt }, [
        [authority.identities.clock, stolen],
      ]);
      return { pdf: await archived(office, genuine, proofs, { clock }), ask: { revocationLists: [list] } };
    },
  },
  {
    name: 'by a timestamp authority that ended its service in good order',
    level: 'B-T',
    make: async ({ office: { authority }, genuine }) => {
      const ended = [[authority.identities.clock, { since: later, reason: 5 }]] as const;
      return { pdf: genuine, ask: { revocationLists: [await listBy(authority.issuing, current, ended)] } };
    },
  },
];
