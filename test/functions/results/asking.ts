import { type Question, type Verdict, verifyResult } from '../../../verification/verify-result.ts';
import { issuedAt } from './samples.ts';
import { type Office, result } from './signed-result.ts';

type Change = Partial<Question>;

/** Verifies as the office's own public would, but for what `change` says. */
export const ask = ({ roots }: Office, pdf: Uint8Array, change: Change = {}): Promise<Verdict> =>
  verifyResult(pdf, { roots, at: issuedAt, required: ['officer', 'seal'], dossier: result.dossier, ...change });

export const codesOf = (verdict: Verdict): string[] => (verdict.genuine ? [] : verdict.reasons.map(({ code }) => code));
