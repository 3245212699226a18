import { machine } from '../../events/actor.ts';
import { isEnd } from '../../core/lifecycle.ts';
import { releaseToken } from '../routes/state-machines.ts';
import type { StepAsked } from './step-input.ts';
import { isoNow, keepToken, type StepAnswer, type StepTools } from './step-tools.ts';

/** Sets a dossier aside where an operator sees it; only the name of the error is kept. */
export const parkDossier = async (
  tools: StepTools,
  { dossier: code, error, token }: StepAsked<'park'>,
): Promise<StepAnswer> => {
  const dossier = await tools.dossiers.require(code);
  const { phase } = dossier;
  if (isEnd(phase)) {
    // Ended all the same: nothing is left to mend, and nobody would ever let this machine go on.
    await releaseToken(tools.states, token, phase);
    return { phase };
  }
  await keepToken(tools, dossier, 'park', token);
  // Redriven while parked: that is written down already.
  if (dossier.parked !== undefined) return { phase };
  const parked = await tools.dossiers.append(dossier, {
    v: 1,
    type: 'dossier-parked',
    at: isoNow(tools),
    by: machine,
    data: { step: phase, error },
  });
  return { phase: parked.phase };
};
