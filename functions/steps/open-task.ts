import { machine } from '../../events/actor.ts';
import { releaseToken } from '../routes/state-machines.ts';
import type { StepAsked } from './step-input.ts';
import { appendOrFollow, isoNow, keepToken, type StepAnswer, type StepTools } from './step-tools.ts';

const hour = 3_600_000;

/** Asks a person: keeps the machine’s token, then shows the task. The token comes first, so no answer is lost. */
export const openTask = async (
  tools: StepTools,
  { dossier: code, step, token }: StepAsked<'open'>,
): Promise<StepAnswer> => {
  const dossier = await tools.dossiers.require(code);
  if (dossier.phase !== step) {
    await releaseToken(tools.states, token, dossier.phase);
    return { phase: dossier.phase };
  }
  await keepToken(tools, dossier, step, token);
  if (dossier.task?.step === step) {
    // Asked anew after a time-out or a redrive: the task and its holder stay as they are, unless the answer came just
    // before the token was kept.
    const { phase } = await tools.dossiers.require(code);
    if (phase !== step) await releaseToken(tools.states, token, phase);
    return { phase };
  }
  const planned = tools.catalogue.edition(dossier).route.find((candidate) => candidate.step === step);
  const dueAt = new Date(tools.now() + (planned?.hours ?? 8) * hour).toISOString();
  const role = planned?.role ?? 'officer';
  const answer = await appendOrFollow(tools, dossier, {
    v: 1,
    type: 'task-opened',
    at: isoNow(tools),
    by: machine,
    data: { step, role, dueAt },
  });
  if (answer.phase !== step) await releaseToken(tools.states, token, answer.phase);
  return answer;
};
