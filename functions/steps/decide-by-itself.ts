import { machine } from '../../events/actor.ts';
import { decideOnData } from '../../core/on-data.ts';
import { lastChecks } from '../../core/source-checks.ts';
import { appendOrFollow, isoNow, type StepAnswer, type StepTools } from './step-tools.ts';

const headOf = (tools: StepTools) => ({ v: 1, at: isoNow(tools), by: machine }) as const;

/** What the law only has told to the agency is acknowledged: nobody decides on it. */
export const acknowledgeNotice = async (tools: StepTools, code: string): Promise<StepAnswer> => {
  const dossier = await tools.dossiers.require(code);
  if (dossier.phase !== 'acknowledge') return { phase: dossier.phase };
  return appendOrFollow(tools, dossier, { ...headOf(tools), type: 'notice-acknowledged', data: {} });
};

/** Decides on what the sources said, or leaves it to an officer. */
export const decideByItself = async (tools: StepTools, code: string): Promise<StepAnswer> => {
  const dossier = await tools.dossiers.require(code);
  if (dossier.phase !== 'decide') return { phase: dossier.phase };
  const checks = lastChecks(await tools.dossiers.log(code));
  const decision = decideOnData(dossier, tools.catalogue.edition(dossier), checks);
  return appendOrFollow(tools, dossier, { ...headOf(tools), ...decision });
};
