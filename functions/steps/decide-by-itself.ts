import { machine } from '../../events/actor.ts';
import type { DossierEvent } from '../../events/dossier-event.ts';
import type { Dossier } from '../../core/dossier.ts';
import { decideOnData } from '../../core/on-data.ts';
import { accountOf } from '../../core/province.ts';
import { lastChecks } from '../../core/source-checks.ts';
import { endOf } from '../../core/term.ts';
import { workingTimeOf } from '../dossiers/law-of.ts';
import { appendOrFollow, isoNow, type StepAnswer, type StepTools } from './step-tools.ts';

const headOf = (tools: StepTools) => ({ v: 1, at: isoNow(tools), by: machine }) as const;

/** What the law only has told to the agency is acknowledged: nobody decides on it. */
export const acknowledgeNotice = async (tools: StepTools, code: string): Promise<StepAnswer> => {
  const dossier = await tools.dossiers.require(code);
  if (dossier.phase !== 'acknowledge') return { phase: dossier.phase };
  return appendOrFollow(tools, dossier, { ...headOf(tools), type: 'notice-acknowledged', data: {} });
};

/** Asks for what is to be paid before anything is decided, into the account of whoever decides. */
const askPayment = async (tools: StepTools, dossier: Dossier): Promise<DossierEvent> => {
  const { fee, decides } = tools.catalogue.edition(dossier);
  const payBy = new Date(endOf(await workingTimeOf(tools, dossier), fee.term, tools.now())).toISOString();
  const to = accountOf(tools.catalogue.province, { kind: decides, code: dossier.unit });
  return { ...headOf(tools), type: 'payment-requested', data: { payBy, ...(to === undefined ? {} : { to }) } };
};

/** Decides on what the sources said, has it paid first where it has to be, or leaves it to an officer. */
export const decideByItself = async (tools: StepTools, code: string): Promise<StepAnswer> => {
  const dossier = await tools.dossiers.require(code);
  if (dossier.phase !== 'decide') return { phase: dossier.phase };
  const checks = lastChecks(await tools.dossiers.log(code));
  const decision = decideOnData(dossier, tools.catalogue.edition(dossier), checks);
  const event = decision === 'payment-first' ? await askPayment(tools, dossier) : { ...headOf(tools), ...decision };
  return appendOrFollow(tools, dossier, event);
};
