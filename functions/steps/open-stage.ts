import { machine } from '../../events/actor.ts';
import type { Stage, Step } from '../../events/step.ts';
import type { Dossier } from '../../core/dossier.ts';
import { answerBy } from '../../core/ending.ts';
import { releaseToken } from '../routes/state-machines.ts';
import { clockIn } from '../dossiers/clock.ts';
import { attempted } from '../tables/transaction.ts';
import { askOutside } from './ask-outside.ts';
import { consultAgencies, isAnswered } from './consult-agencies.ts';
import type { StepAsked } from './step-input.ts';
import { appendOrRead, isoNow, keepToken, type StepAnswer, type StepTools } from './step-tools.ts';

/** Where the dossier stands, and for how many seconds the machine may wait there. */
export interface OpenAnswer extends StepAnswer {
  readonly seconds: number;
}

/** The most that a task of Step Functions can wait: three years. */
const longest = 99_999_999;

/** When the machine rings, in ISO 8601; undefined when nothing falls due by itself any more. */
export const ringsAt = (dossier: Dossier): string | undefined =>
  dossier.task?.overdue === true ? undefined : answerBy(dossier);

const isStep = (stage: Stage): stage is 'appointment' | 'verify' | 'confirm' | 'approve' =>
  stage === 'appointment' || stage === 'verify' || stage === 'confirm' || stage === 'approve';

/** When the term of the step is over: as the clock counts the stay, which goes on after a wait. */
const dueOf = async ({ catalogue, dossiers, now }: StepTools, dossier: Dossier): Promise<string> => {
  const log = (await dossiers.log(dossier.code)).slice(0, dossier.version);
  // Machines’ clocks differ a little: the last event may bear a later instant than this one.
  const at = Math.max(now(), ...log.map(({ event }) => Date.parse(event.at)));
  const due = clockIn(catalogue, dossier, log, at).perStep.at(-1)?.due ?? at;
  return new Date(Math.max(due, now())).toISOString();
};

/** Shows the task of a step to whoever has to answer it. */
const openTask = async (tools: StepTools, dossier: Dossier, step: Step): Promise<Dossier> => {
  const planned = tools.catalogue.edition(dossier).route.find((candidate) => candidate.step === step);
  if (planned === undefined) throw new Error(`the route of ${dossier.code} has no step ${step}`);
  const dueAt = await dueOf(tools, dossier);
  const data = { step, role: planned.role ?? 'officer', dueAt };
  return appendOrRead(tools, dossier, { v: 1, type: 'task-opened', at: isoNow(tools), by: machine, data });
};

/** Opens a stage that a person has to answer; asked anew, the task and its holder stay as they are. */
export const openStage = async (
  tools: StepTools,
  { dossier: code, step: stage }: StepAsked<'open'>,
): Promise<OpenAnswer> => {
  if (stage === 'external') await askOutside(tools, code);
  const dossier = await attempted('a task could not be opened', async () => {
    const present = await tools.dossiers.require(code);
    if (present.phase === 'consult' && stage === 'consult') return consultAgencies(tools, present);
    if (present.phase !== stage || !isStep(stage) || present.task?.step === stage) return present;
    const opened = await openTask(tools, present, stage);
    // Something else may have happened to the dossier at the same time: then its task is not open yet.
    return opened.phase === stage && opened.task?.step !== stage ? undefined : opened;
  });
  const until = ringsAt(dossier);
  const seconds = until === undefined ? longest : Math.ceil((Date.parse(until) - tools.now()) / 1000);
  return { phase: dossier.phase, seconds: Math.min(Math.max(seconds, 1), longest) };
};

/** Keeps the token of the machine that waits, and gives it back at once when the answer has come meanwhile. */
export const awaitAnswer = async (
  tools: StepTools,
  { dossier: code, step: stage, token }: StepAsked<'await'>,
): Promise<StepAnswer> => {
  const before = await tools.dossiers.require(code);
  if (before.phase === stage) await keepToken(tools, before, stage, token);
  const present = before.phase === stage ? await tools.dossiers.require(code) : before;
  const { phase } = present;
  if (phase !== stage || isAnswered(present)) await releaseToken(tools.states, token, phase);
  return { phase };
};
