import * as z from 'zod/mini';
import { machine } from '../../events/actor.ts';
import { lapseOf } from '../../core/correction.ts';
import type { Dossier } from '../../core/dossier.ts';
import { resultFields } from '../accesses/field-sets.ts';
import type { AccessLog } from '../accesses/access-log.ts';
import { noteReading } from '../accesses/note-reading.ts';
import { maySign } from '../staff/signing-right.ts';
import type { StaffDirectory } from '../staff/staff-directory.ts';
import { appendOrFollow, type StepAnswer } from '../steps/step-tools.ts';
import { bindResult, type BindingTools } from './bind-result.ts';
import { judged, lapseIn, type Lapse, proven, type ProofTools, requireLasting } from './finished-result.ts';
import { getUnsigned, type UnsignedResult } from './paper-store.ts';
import { officerSignature, sealed, type SignatureTools } from './result-signatures.ts';

const Asked = z.object({ dossier: z.string() });

export interface SignTools extends SignatureTools, ProofTools, BindingTools {
  readonly accesses: AccessLog;
  readonly staff: StaffDirectory;
  readonly papers: string;
  readonly keyIds: SignatureTools['keyIds'] & BindingTools['keyIds'];
}

/** Where the dossier stands, and for how many seconds the machine may wait where a signature is awaited. */
interface SignAnswer extends StepAnswer {
  readonly seconds: number;
}

const follow = async (...given: Parameters<typeof appendOrFollow>): Promise<SignAnswer> => ({
  ...(await appendOrFollow(...given)),
  seconds: 1,
});

/** When whoever approved has to have been allowed to sign: when they did, or now as long as that is awaited. */
const signedAt = async (tools: SignTools, { code, signing }: Dossier, unsigned: UnsignedResult): Promise<string> => {
  if (signing === undefined) return unsigned.at;
  const given = signing.given === undefined ? undefined : await tools.dossiers.event(code, signing.given);
  return given?.event.at ?? new Date(tools.now()).toISOString();
};

/** However often the machine asks, it is one reading of this document, at the instant at which it was written. */
const noteSigning = async ({ accesses }: SignTools, dossier: Dossier, { at }: UnsignedResult): Promise<void> => {
  const { code, unit, phase } = dossier;
  const reading = { at, by: machine, unit, what: 'signed-result', purpose: phase, fields: resultFields };
  await noteReading(accesses, `${code}-signed-result`, reading, dossier);
};

/**
 * Signs a result, stores it once, and closes the dossier with it in one transaction. Asked again, it goes on where it
 * was. An approval by somebody who could no longer sign has lapsed: another leader is asked.
 */
export const signResult =
  (tools: SignTools) =>
  async (input: unknown): Promise<SignAnswer> => {
    const { dossier: code } = Asked.parse(input);
    const dossier = await tools.dossiers.require(code);
    if (dossier.phase !== 'issue') return { phase: dossier.phase, seconds: 1 };
    const unsigned = await getUnsigned(tools.s3, tools.papers, code);
    await noteSigning(tools, dossier, unsigned);
    const isApproved = unsigned.appearances.officer !== undefined;
    const officer = isApproved ? await tools.staff.member(dossier.approvedBy ?? '') : undefined;
    const head = { v: 1, at: new Date(tools.now()).toISOString(), by: machine } as const;
    const lapse = async (because: Lapse) =>
      follow(tools, dossier, lapseOf(dossier, head, because === undefined ? {} : { because }));
    if (isApproved && !maySign(officer, dossier, await signedAt(tools, dossier, unsigned))) return lapse('no-right');
    const sitting = { dossier, officer, unsigned, seal: await tools.staff.seal(dossier.unit) };
    const obtained = await officerSignature(tools, sitting);
    if ('lapsed' in obtained) return lapse(obtained.lapsed);
    if ('seconds' in obtained) return obtained;
    const signed = await proven(tools, await sealed(tools, sitting, obtained), obtained.pdf);
    if (signed === undefined) return lapse('revoked');
    // What is stored is locked for years, so it is judged before; and what an earlier try stored is judged as well.
    const verdict = await judged(tools, sitting, signed);
    const because = lapseIn(verdict, sitting);
    if (because !== undefined) return lapse(because);
    const { data, writes } = await bindResult(tools, sitting, signed, requireLasting(verdict));
    return follow(tools, dossier, { ...head, type: 'result-issued', data }, writes);
  };
