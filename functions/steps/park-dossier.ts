import { machine } from '../../events/actor.ts';
import { isEnd } from '../../core/lifecycle.ts';
import { releaseToken } from '../routes/state-machines.ts';
import type { StepAsked } from './step-input.ts';
import { appendUntil, isoNow, keepToken, type StepAnswer, type StepTools } from './step-tools.ts';

/** Sets a dossier aside where an operator sees it; only the name of the error is kept. */
export const parkDossier = async (
  tools: StepTools,
  { dossier: code, error, token, again }: StepAsked<'park'>,
): Promise<StepAnswer> => {
  const dossier = await tools.dossiers.require(code);
  const { phase } = dossier;
  if (isEnd(phase)) {
    // Ended all the same: nothing is left to mend, and nobody would ever let this machine go on.
    await releaseToken(tools.states, token, phase);
    return { phase };
  }
  if (again !== undefined && dossier.parked === undefined) {
    // An operator has let it go on, and the machine did not hear of it.
    await releaseToken(tools.states, token, phase);
    return { phase };
  }
  await keepToken(tools, dossier, 'park', token);
  // Redriven while parked: that is written down already.
  const parked = await appendUntil(
    tools,
    code,
    (present) => ({
      v: 1,
      type: 'dossier-parked',
      at: isoNow(tools),
      by: machine,
      data: { step: isEnd(present.phase) ? phase : present.phase, error },
    }),
    (present) => present.parked !== undefined || isEnd(present.phase),
  );
  if (isEnd(parked.phase)) await releaseToken(tools.states, token, parked.phase);
  return { phase: parked.phase };
};
