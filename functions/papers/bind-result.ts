import { isDeepStrictEqual } from 'node:util';
import type { S3Client } from '@aws-sdk/client-s3';
import type { DossierEvent } from '../../events/dossier-event.ts';
import { Refusal, type RefusalCode } from '../../core/refusal.ts';
import { encodeResult, type ResultDocument } from '../../verification/result-document.ts';
import { keys } from '../dossiers/keys.ts';
import type { Watch } from '../edge/watch.ts';
import type { Issues } from '../issued/issues.ts';
import type { StaffDirectory } from '../staff/staff-directory.ts';
import { type Guarded, putNew } from '../tables/transaction.ts';
import { judged, requireLasting, type ProofTools } from './finished-result.ts';
import { storeStatement } from './result-statement.ts';
import { storeOnce } from './result-store.ts';
import { signerOf, type KeyTools, type Sitting } from './result-signatures.ts';

export interface BindingTools extends KeyTools, Pick<ProofTools, 'roots' | 'now'> {
  readonly table: string;
  readonly s3: S3Client;
  readonly results: string;
  readonly keyIds: { readonly issuer: string };
  readonly staff: Pick<StaffDirectory, 'issuer'>;
  readonly issues: Pick<Issues, 'filing'>;
  readonly watch: Pick<Watch, 'fault'>;
}

/**
 * Whether a file in the place of the result is it: an earlier try’s, that says the same by the same signer. What was
 * signed on an approval that has lapsed since is not; nobody was given it. A file that is not genuine sounds the alarm:
 * only this function may write there.
 */
const recognise = async (
  tools: BindingTools,
  sitting: Sitting,
  bytes: Uint8Array,
  wanted: ResultDocument,
): Promise<boolean> => {
  try {
    return isDeepStrictEqual(requireLasting(await judged(tools, sitting, bytes)), wanted);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    tools.watch.fault('foreign-file', error, { dossier: sitting.dossier.code });
    return false;
  }
};

const store = async (tools: BindingTools, sitting: Sitting, signed: Uint8Array, wanted: ResultDocument) => {
  const { code } = sitting.dossier;
  const signer = signerOf(tools, tools.keyIds.issuer, await tools.staff.issuer());
  await storeStatement(tools, code, encodeResult(wanted), signer);
  return storeOnce(tools.s3, tools.results, code, signed, async (found) => recognise(tools, sitting, found, wanted));
};

/** What closes a dossier with its result, to be written together. */
interface Binding {
  readonly data: Extract<DossierEvent, { type: 'result-issued' }>['data'];
  readonly writes: readonly Guarded<RefusalCode>[];
}

/** Stores a result that was judged, once; it can be bound to no second dossier. */
export const bindResult = async (
  tools: BindingTools,
  sitting: Sitting,
  signed: Uint8Array,
  wanted: ResultDocument,
): Promise<Binding> => {
  const { dossier } = sitting;
  const filing = await tools.issues.filing(dossier, wanted);
  const { sha256, key, versionId, bytes } = await store(tools, sitting, signed, wanted);
  const signers = [...(sitting.officer === undefined ? [] : [sitting.officer.id]), dossier.unit];
  const file = { number: wanted.number, sha256, key, versionId, bytes: bytes.length, signers };
  const bound = putNew(tools.table, { ...keys.result(sha256), code: dossier.code }, 'result-used');
  return { data: { ...file, ...filing.data }, writes: [bound, ...filing.writes] };
};
