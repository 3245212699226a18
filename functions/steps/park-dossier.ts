import { machine } from '../../events/actor.ts';
import { Step } from '../../events/step.ts';
import type { StepAsked } from './step-input.ts';
import { isoNow, type StepAnswer, type StepTools } from './step-tools.ts';

/** Sets a dossier aside where an operator sees it; only the name of the error is kept. */
export const parkDossier = async (tools: StepTools, asked: StepAsked<'park'>): Promise<StepAnswer> => {
  const { dossier: code, error, token } = asked;
  const dossier = await tools.dossiers.require(code);
  await tools.dossiers.keepToken(code, 'park', { token, version: dossier.version });
  const step = Step.safeParse(dossier.phase).data ?? Step.safeParse(asked.step).data;
  // Redriven while parked, or ended: there is nothing more to write down.
  if (step === undefined || dossier.parked !== undefined) return { phase: dossier.phase };
  const parked = await tools.dossiers.append(dossier, {
    v: 1,
    type: 'dossier-parked',
    at: isoNow(tools),
    by: machine,
    data: { step, error },
  });
  return { phase: parked.phase };
};
