import { caseOf, type Dispute } from '../../core/dispute/dispute.ts';
import type { Dossier } from '../../core/dossier.ts';
import { endOf } from '../../core/term.ts';
import { sourceNamed } from '../../core/procedure/source-named.ts';
import { workingTimeOf } from '../dossiers/law-of.ts';
import { headAt, openContested, purposeOf, type DisputeTools } from './dispute-tools.ts';

/** When the day ends in Vietnam. */
const endOfDay = (day: string): number => Date.parse(`${day}T23:59:59+07:00`);

/**
 * Tells the owner of the data that a value is called wrong, once: by the same case id however often it is sent. Undefined
 * when they could not be reached; nothing waits for them.
 */
export const sendCase = async (
  tools: DisputeTools,
  dossier: Dossier,
  dispute: Dispute,
): Promise<Dossier | undefined> => {
  const { path, source } = dispute;
  const corrections = tools.corrections(source);
  const { corrections: term } = sourceNamed(tools.catalogue.sources, source);
  if (corrections === undefined) return undefined;
  const { particulars, contested } = await openContested(tools, dossier, dispute, dossier.submittedAt);
  const { citizenId, member, field } = contested;
  const flag = particulars.flags.find((each) => each.path === path);
  const held = particulars.prefill[path];
  if (flag === undefined || held === undefined) throw new Error('nothing is called wrong here');
  const id = caseOf(dossier.code, path);
  const { claimed, note: why } = flag;
  const expected = endOf(await workingTimeOf(tools, dossier), term, tools.now());
  const { label, kind } = field;
  const { value, evidence } = held;
  const dueAt = new Date(expected).toISOString();
  const sent = await corrections.send(
    { id, citizenId, member, kind, held: value, claimed, why, label, evidence, dueAt },
    purposeOf(dossier, id),
  );
  if ('silent' in sent) return undefined;
  const due = sent.by === undefined ? expected : endOfDay(sent.by);
  const { reviewer } = sent;
  return tools.dossiers.append(dossier, {
    ...headAt(tools),
    type: 'dispute-sent',
    data: {
      path,
      source,
      case: id,
      dueAt: new Date(due).toISOString(),
      ...(reviewer === undefined ? {} : { reviewer }),
    },
  });
};
