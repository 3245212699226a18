import { machine, type Actor } from '../../events/actor.ts';
import type { Check } from '../../events/checks.ts';
import type { Dossier } from '../../core/dossier.ts';
import { answerAt, type Answer } from '../../core/form/answers.ts';
import type { Findings, Particulars } from '../../core/particulars.ts';
import { prefill, type Looked } from '../../core/prefill.ts';
import type { Edition } from '../../core/procedure/edition.ts';
import type { Question } from '../../core/procedure/lookup.ts';
import { bearingOn, checksOf, saidSince } from '../../core/source-checks.ts';
import { dateOf } from '../../core/vietnam-time.ts';
import { askSources, type Couple } from '../lookups/ask-sources.ts';
import { declaredPartner } from '../lookups/partner.ts';
import { toldBy } from '../lookups/question-fields.ts';
import { noticePath } from '../lookups/records.ts';
import { resultPath } from '../lookups/repository.ts';
import { conflictsOf, oneToCompare } from './conflicts.ts';
import type { StepTools } from './step-tools.ts';

export type HearingTools = Omit<StepTools, 'askPartner' | 'states'>;

/** Which look-ups are put to their sources, and how that asking is told from others of the same dossier. */
export interface Hearing {
  readonly edition: Edition;
  readonly lookups: Edition['lookups'];
  readonly particulars: Particulars;
  readonly asking: string;
  /** When it is on record as read. */
  readonly at: string;
  /** Who has it asked, where it is not the platform by itself. */
  readonly by?: Actor;
  /** What look-ups among them have said just now: they are not asked again. */
  readonly just?: Readonly<Record<string, Looked>>;
  /** Whom the population data named before, where that will do. */
  readonly named?: Couple;
}

/** What was heard: each look-up as it answered, what that says of the dossier, and what is sealed of it. */
export interface HeardNow {
  readonly looked: Readonly<Record<string, Looked>>;
  readonly checks: readonly Check[];
  readonly findings: Findings;
}

const textOf = (answer: Answer | undefined): string | undefined => (answer === undefined ? undefined : String(answer));

/**
 * What the sources say of a dossier today, asked with its own purpose; each reading is on record. A source that the
 * person did not want asked to fill their form is asked too: the agency compares by law.
 */
export const hearSources = async (
  tools: HearingTools,
  dossier: Dossier,
  { edition, lookups, particulars, asking, at, by = machine, just = {}, named = {} }: Hearing,
): Promise<HeardNow> => {
  const { code, unit, procedure } = dossier;
  const declared = answerAt(particulars.answers, noticePath);
  const noteOne = async (person: string, source: string, question: Question) =>
    tools.accesses.note(person, `${code}-check-${question}`, {
      at,
      by,
      unit,
      dossier: code,
      procedure,
      what: `lookup:${source}`,
      purpose: 'check',
      fields: [...toldBy(question).fields],
    });
  const asked = await askSources({
    lookups: bearingOn(lookups, particulars).filter(({ id }) => just[id] === undefined),
    named: { partner: declaredPartner(edition, particulars), ...named },
    province: tools.catalogue.province,
    citizenId: particulars.applicant.citizenId,
    name: particulars.applicant.name,
    purpose: { requestId: `${code}-${asking}`, dossier: code, procedure, actor: by.id, unit, fresh: true },
    sources: tools.sources,
    note: async (id, source, question) => noteOne(await tools.vault.hash(id), source, question),
    noteAbout: noteOne,
    pick: oneToCompare(tools, dossier, particulars.answers),
    meant: textOf(answerAt(particulars.answers, resultPath)),
  });
  const looked = { ...just, ...asked };
  const held = prefill(edition.form, looked, dateOf(tools.now()));
  const heard = { looked, held };
  const conflicts = await conflictsOf(tools, dossier, [declared, held[noticePath]?.value], asking);
  return {
    looked,
    checks: checksOf(edition, lookups, particulars, heard),
    findings: { conflicts, said: saidSince(edition, particulars, heard) },
  };
};
