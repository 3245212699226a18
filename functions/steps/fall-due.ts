import { afterSilence } from '../../core/ending.ts';
import { withDue } from '../dossiers/clock.ts';
import { ringsAt } from './open-stage.ts';
import { appendOrFollow, isoNow, type StepAnswer, type StepTools } from './step-tools.ts';

/** The time of a wait is over. Nothing happens when it was prolonged meanwhile, or the answer has come. */
export const fallDue = async (tools: StepTools, code: string): Promise<StepAnswer> => {
  const dossier = await tools.dossiers.require(code);
  const until = ringsAt(dossier);
  const over = until !== undefined && Date.parse(until) <= tools.now();
  const event = over ? afterSilence(dossier, tools.catalogue.edition(dossier), isoNow(tools)) : undefined;
  if (event === undefined) return { phase: dossier.phase };
  return appendOrFollow(tools, dossier, await withDue(tools, dossier, event));
};
