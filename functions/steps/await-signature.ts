import type { Dossier } from '../../core/dossier.ts';
import { releaseToken } from '../routes/state-machines.ts';
import type { StepAsked } from './step-input.ts';
import { keepToken, type StepAnswer, type StepTools } from './step-tools.ts';

const isAwaited = ({ phase, signing }: Dossier): boolean =>
  phase === 'issue' && signing !== undefined && signing.given === undefined;

/** Keeps the token of the machine that waits for a signature, and gives it back at once when that has come meanwhile. */
export const awaitSignature = async (
  tools: StepTools,
  { dossier: code, token }: StepAsked<'await-signature'>,
): Promise<StepAnswer> => {
  const before = await tools.dossiers.require(code);
  if (isAwaited(before)) await keepToken(tools, before, 'signature', token);
  const now = isAwaited(before) ? await tools.dossiers.require(code) : before;
  if (!isAwaited(now)) await releaseToken(tools.states, token, now.phase);
  return { phase: now.phase };
};
