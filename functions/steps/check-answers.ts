import { machine } from '../../events/actor.ts';
import type { Check } from '../../events/dossier-event.ts';
import { answerAt, fieldsOf, type Answer } from '../../core/form/answers.ts';
import { prefill, type Looked } from '../../core/prefill.ts';
import type { Edition } from '../../core/procedure/edition.ts';
import { conflictsContext, type Particulars } from '../../core/particulars.ts';
import { dateOf } from '../../core/vietnam-time.ts';
import { openParticulars } from '../dossiers/reader.ts';
import { askSources } from '../lookups/ask-sources.ts';
import { noticePath } from '../lookups/records.ts';
import { resultPath } from '../lookups/repository.ts';
import { conflictsOf, noticeToCompare } from './conflicts.ts';
import { appendOrFollow, isoNow, type StepAnswer, type StepTools } from './step-tools.ts';

/** For each lookup: whether what was declared agrees with what its source says today. */
const checksOf = (
  edition: Edition,
  particulars: Particulars,
  looked: Readonly<Record<string, Looked>>,
  held: ReturnType<typeof prefill>,
): Check[] =>
  edition.lookups.map(({ id, source }) => {
    const answer = looked[id];
    if (answer?.status !== 'found')
      return {
        id,
        source,
        outcome: answer?.status ?? 'missing',
        fields: [],
        ...(answer?.why === undefined ? {} : { why: answer.why }),
      };
    const fields = fieldsOf(edition.form)
      .filter(({ path, field }) => {
        const declared = answerAt(particulars.answers, path);
        if (field.prefill?.from !== id || !field.prefill.lock || declared === undefined) return false;
        return held[path]?.value !== declared;
      })
      .map(({ path }) => path);
    return { id, source, outcome: fields.length === 0 ? 'matches' : 'differs', evidence: answer.evidence, fields };
  });

const textOf = (answer: Answer | undefined): string | undefined => (answer === undefined ? undefined : String(answer));

/** Compares the dossier with the national databases once more; an outage is recorded, never held against the citizen. */
export const checkAnswers = async (tools: StepTools, code: string): Promise<StepAnswer> => {
  const dossier = await tools.dossiers.require(code);
  if (dossier.phase !== 'check') return { phase: dossier.phase };
  const edition = tools.catalogue.edition(dossier);
  const particulars = await openParticulars(tools.vault, dossier, async (sequence) =>
    tools.dossiers.event(code, sequence),
  );
  const declared = answerAt(particulars.answers, noticePath);
  const noteOne = async (person: string, source: string) =>
    tools.accesses.note(person, `${code}-check`, {
      at: isoNow(tools),
      by: machine,
      unit: dossier.unit,
      dossier: code,
      what: `lookup:${source}`,
      purpose: 'check',
    });
  const looked = await askSources({
    lookups: edition.lookups,
    province: tools.catalogue.province,
    citizenId: particulars.applicant.citizenId,
    purpose: {
      requestId: `${code}-check`,
      dossier: code,
      procedure: dossier.procedure,
      actor: 'motcua',
      unit: dossier.unit,
    },
    sources: tools.sources,
    note: async (id, source) => noteOne(await tools.vault.hash(id), source),
    noteAbout: async (person, source) => noteOne(person, source),
    pick: noticeToCompare(tools, dossier, declared),
    meant: textOf(answerAt(particulars.answers, resultPath)),
  });
  const held = prefill(edition.form, looked, dateOf(tools.now()));
  const conflicts = await conflictsOf(tools, dossier, [declared, held[noticePath]?.value]);
  const sealed = await tools.vault.seal(dossier.applicant, conflictsContext(code), conflicts);
  return appendOrFollow(tools, dossier, {
    v: 1,
    type: 'checks-recorded',
    at: isoNow(tools),
    by: machine,
    data: { checks: checksOf(edition, particulars, looked, held) },
    sealed,
  });
};
