import { afterOpinions, requestOpinions } from '../../core/consultation.ts';
import type { Dossier } from '../../core/dossier.ts';
import { decidingAgency } from '../../core/province.ts';
import { endOf } from '../../core/term.ts';
import { workingTimeOf } from '../dossiers/law-of.ts';
import { appendOrRead, isoNow, type StepTools } from './step-tools.ts';

/** Whether the step has nothing to wait for any more, though it still stands there. */
export const isAnswered = (dossier: Dossier): boolean =>
  dossier.phase === 'consult' && afterOpinions(dossier, dossier.changedAt) !== undefined;

const request = async (tools: StepTools, dossier: Dossier): Promise<Dossier> => {
  const { catalogue, now } = tools;
  const { province } = catalogue;
  const commune = province.communes.find(({ code }) => code === dossier.commune);
  if (commune === undefined) throw new Error(`${dossier.code} arises in no commune of the province`);
  const time = await workingTimeOf(tools, dossier);
  const from = now();
  const asked = requestOpinions(catalogue.edition(dossier), isoNow(tools), {
    unitOf: (agency) => decidingAgency(province, agency, commune).code,
    endOf: (term) => new Date(endOf(time, term, from)).toISOString(),
  });
  return appendOrRead(tools, dossier, asked);
};

/**
 * Asks all agencies at once, and once only; goes on when all have answered or their time is over. Asked anew in between,
 * it changes nothing. Undefined when something else happened at the same time and it has to be looked at again.
 */
export const consultAgencies = async (tools: StepTools, dossier: Dossier): Promise<Dossier | undefined> => {
  if (dossier.consulted === undefined) {
    const asked = await request(tools, dossier);
    return asked.phase === 'consult' && asked.consulted === undefined ? undefined : asked;
  }
  const end = afterOpinions(dossier, isoNow(tools));
  if (end === undefined) return dossier;
  const ended = await appendOrRead(tools, dossier, end);
  return isAnswered(ended) ? undefined : ended;
};
