import { addSecurityStore } from '../../../functions/results/pdf/security-store.ts';
import { Increment } from '../../../functions/results/pdf/increment.ts';
import { embedSignature, prepareField } from '../../../functions/results/pdf/signature-field.ts';
import { createTimestampClient } from '../../../functions/results/timestamp.ts';
import { signedBytes } from '../../../verification/pdf/byte-range.ts';
import { issuedAt } from '../../functions/results/samples.ts';
import { type Office, openOffice, renderResult, signField } from '../../functions/results/signed-result.ts';
import { der, type Identity } from '../../functions/results/test-identity.ts';
import { listBy, type Period } from './proofs.ts';

const minutes = (count: number): Date => new Date(issuedAt.getTime() + count * 60_000);

/** When results are archived in the tests, and when they are judged. */
export const archivedAt = minutes(10);
export const judgedAt = minutes(60);
/** What proofs of the time of signing say of themselves. */
export const current: Period = { from: minutes(-60), until: minutes(24 * 60) };

export interface Proofs {
  readonly certificates: readonly Uint8Array[];
  readonly crls: readonly Uint8Array[];
  readonly ocsps: readonly Uint8Array[];
}

export interface Archiving {
  readonly field?: string;
  readonly at?: Date;
  readonly clock?: Identity;
  /** Bends the file before it is stamped. */
  readonly bend?: (pdf: Uint8Array) => Uint8Array;
}

/** Adds proofs, and nothing that a timestamp covers. */
export const withProofs = async (pdf: Uint8Array, proofs: Proofs): Promise<Uint8Array> => {
  const increment = await Increment.open(pdf);
  addSecurityStore(increment, proofs);
  return increment.save();
};

/** Adds proofs and a document timestamp over everything, in one increment. */
export const archived = async (
  { authority }: Office,
  pdf: Uint8Array,
  proofs: Proofs,
  { field = 'archive', at = archivedAt, clock = authority.identities.clock, bend = (bent) => bent }: Archiving = {},
): Promise<Uint8Array> => {
  const increment = await Increment.open(pdf);
  addSecurityStore(increment, proofs);
  const value = increment.context.obj({ Type: 'DocTimeStamp', Filter: 'Adobe.PPKLite', SubFilter: 'ETSI.RFC3161' });
  const { pdf: plain, range } = await prepareField(increment, value, { field });
  const prepared = { pdf: bend(plain), range };
  const stamp = createTimestampClient('http://tsa.test', authority.timestampFetch(at, clock));
  return embedSignature(prepared, await stamp(signedBytes(prepared.pdf, prepared.range)));
};

/** Lists by both authorities on which nobody stands. */
export const cleanProofs = async ({ authority: { root, issuing } }: Office): Promise<Proofs> => ({
  certificates: [issuing, root].map(der),
  crls: [await listBy(root, current), await listBy(issuing, current)],
  ocsps: [],
});

/** One result at each stage, by an office of its own. */
export interface Originals {
  readonly office: Office;
  readonly unsigned: Uint8Array;
  readonly byOfficer: Uint8Array;
  readonly genuine: Uint8Array;
  readonly proofs: Proofs;
  readonly archive: Uint8Array;
}

export const makeOriginals = async (): Promise<Originals> => {
  const office = await openOffice();
  const unsigned = renderResult(office).pdf;
  const byOfficer = await signField(office, unsigned, 'officer');
  const genuine = await signField(office, byOfficer, 'seal');
  const proofs = await cleanProofs(office);
  return { office, unsigned, byOfficer, genuine, proofs, archive: await archived(office, genuine, proofs) };
};
