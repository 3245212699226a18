import { isUnclear, type Dispute } from '../../../api/dispute.ts';
import type { Dossier } from '../../../api/dossier.ts';
import type { Answer } from '../../../form/answers.ts';
import { fieldsOf } from '../../../form/field.ts';
import { shownValue } from '../../../form/shown-value.ts';
import { formatDay } from '../../../words/format.ts';
import { useSpeech, useWords } from '../../../words/language.tsx';
import { shared, sourceName } from '../../../words/words.ts';
import { disputeWords } from './words/words.ts';

interface PartProps {
  readonly dispute: Dispute;
  readonly dossier: Dossier;
}

/** What the owner of the data was told, and what they say. */
const Owner = ({ dispute, dossier }: PartProps) => {
  const { say, language } = useSpeech();
  const names = useWords(shared);
  const words = useWords(disputeWords);
  const { source, sentAt, dueAt, overdue, answer } = dispute;
  const name = dispute.reviewer === undefined ? sourceName(names, source) : say(dispute.reviewer);
  if (answer === undefined) {
    if (dispute.reviewer !== undefined && sentAt !== undefined && dueAt !== undefined)
      return (
        <p>
          {words.own(name, formatDay(sentAt, language), formatDay(dueAt, language))} {overdue === true && words.overdue}
        </p>
      );
    if (sentAt === undefined || dueAt === undefined) return <p>{words.unsent(name)}</p>;
    return (
      <p>
        {words.sent(name, formatDay(sentAt, language), formatDay(dueAt, language))} {overdue === true && words.overdue}
      </p>
    );
  }
  const on = formatDay(answer.on ?? answer.at, language);
  return (
    <>
      <p>
        {answer.outcome === 'corrected'
          ? words.corrected(shown(dossier, dispute.path, answer.value, language), on)
          : words.kept(on)}{' '}
        {answer.basis !== undefined && <span class="muted">{words.basis(answer.basis)}</span>}
      </p>
      {dispute.review === 'open' && <p>{words.late}</p>}
    </>
  );
};

const shown = (
  dossier: Dossier,
  path: string,
  value: Answer | undefined,
  language: ReturnType<typeof useSpeech>['language'],
): string => {
  const field = fieldsOf(dossier.form).find((placed) => placed.path === path)?.field;
  if (value === undefined) return '–';
  return field === undefined ? String(value) : shownValue(field, value, language, [dossier.commune]);
};

/** Each value that the citizen called wrong: what happens now because of it, and what has. */
export const Disputes = ({ dossier }: { dossier: Dossier }) => {
  const { say, language } = useSpeech();
  const words = useWords(disputeWords);
  // Mother and father are asked the same.
  const stepOf = (path: string): string =>
    dossier.form.steps.filter(({ id }) => path.startsWith(`${id}.`)).map(({ title }) => say(title))[0] ?? '';
  const over = ['closed', 'refused', 'withdrawn', 'stopped', 'issue', 'return'].includes(dossier.phase);
  return (
    <section>
      <h2>{words.heading}</h2>
      {(dossier.disputes ?? []).map((dispute) => (
        <div key={dispute.path} class="held">
          <p class="held-label">
            {stepOf(dispute.path) !== '' && `${stepOf(dispute.path)}: `}
            {say(dispute.label)}
          </p>
          {dispute.claim !== undefined && <p class="held-value">{words.claimed(dispute.claim.claimed)}</p>}
          {isUnclear(dispute) && !over && <p>{words.waiting[dispute.policy]}</p>}
          <Owner dispute={dispute} dossier={dossier} />
          {dispute.settled !== undefined && (
            <p>{words.settled(shown(dossier, dispute.path, dispute.settled.value, language))}</p>
          )}
        </div>
      ))}
    </section>
  );
};
