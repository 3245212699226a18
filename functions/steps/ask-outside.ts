import type { Dossier } from '../../core/dossier.ts';
import { answerAt } from '../../core/form/answers.ts';
import { beforeAsking, isToAsk } from '../../core/outside/decide-outside.ts';
import type { Particulars } from '../../core/particulars.ts';
import { endOf } from '../../core/term.ts';
import { machine } from '../../events/actor.ts';
import { noteReading } from '../accesses/note-reading.ts';
import { reckoningOf } from '../dossiers/clock.ts';
import { openParticulars } from '../dossiers/reader.ts';
import { appendOrRead, isoNow, type StepTools } from './step-tools.ts';

/** What leaves the province: the listed fields that have an answer, and no other. */
const sent = ({ applicant, answers }: Particulars, paths: readonly string[]): Record<string, string> => {
  const asking: Readonly<Record<string, string>> = {
    'applicant.name': applicant.name,
    'applicant.citizenId': applicant.citizenId,
  };
  return Object.fromEntries(
    paths.flatMap((path) => {
      const value = asking[path] ?? answerAt(answers, path);
      return value === undefined ? [] : [[path, String(value)]];
    }),
  );
};

/**
 * Sends the application to whoever decides outside the province, when it is its turn: once for each time that they are
 * asked, on the record of everybody whose data go there. What they did not take is sent again under the same id.
 */
export const askOutside = async (tools: StepTools, code: string): Promise<Dossier> => {
  const dossier = await tools.dossiers.require(code);
  if (!isToAsk(dossier)) return dossier;
  const at = isoNow(tools);
  const first = beforeAsking(dossier, at);
  if (first !== undefined) return appendOrRead(tools, dossier, first);
  const { external } = tools.catalogue.edition(dossier);
  const log = (await tools.dossiers.log(code)).slice(0, dossier.version);
  const { time, law } = reckoningOf(tools.catalogue, dossier, log);
  const planned = law.route.find(({ step }) => step === 'external');
  if (external === undefined || planned === undefined || tools.askPartner === undefined)
    throw new Error(`nobody outside decides ${code}`);
  const { agency, sends } = external;
  const attempt = (dossier.outside?.attempt ?? 0) + 1;
  const answerBy = new Date(endOf(time, planned.term, tools.now())).toISOString();
  const fields = sent(await openParticulars(tools.vault, dossier, (sequence) => log[sequence - 1]), sends);
  const { unit, procedure, phase } = dossier;
  const reading = { at, by: machine, unit, what: `outside:${agency}`, purpose: phase, fields: Object.keys(fields) };
  await noteReading(tools.accesses, code, reading, dossier);
  const id = `${code}-${String(attempt)}`;
  const asked = { id, dossier: code, unit, procedure, attempt, answerBy, fields };
  const reference = await tools.askPartner(agency, asked);
  const data = { partner: agency, reference, attempt, answerBy };
  return appendOrRead(tools, dossier, { v: 1, type: 'decision-requested', at, by: machine, data });
};
