import type { Answer } from '../../form/answers.ts';
import type { PlacedField } from '../../form/field.ts';
import { shownValue } from '../../form/shown-value.ts';
import { formatDay } from '../../words/format.ts';
import { Question } from '../../ui/question.tsx';
import { useSpeech, useWords } from '../../words/language.tsx';
import { shared, sourceName } from '../../words/words.ts';
import { citizen } from '../words/words.ts';
import type { Filling } from './filling.ts';
import { FieldInput, isGroup } from '../../form/field-input.tsx';
import { LaterClaim } from './later-claim.tsx';
import { LaterDoubt } from './later-doubt.tsx';

interface OpenQuestionProps {
  readonly filling: Filling;
  readonly placed: PlacedField;
  readonly error: string | undefined;
  /** The same of the box in which the source’s value is called wrong. */
  readonly claimError: string | undefined;
}

/** Made for the form from what a source says, and not its own word. */
const isGiven = ({ kind }: PlacedField['field']): boolean =>
  kind === 'yes-no' || kind === 'choice' || kind === 'commune' || kind === 'declaration';

/** A question the person answers, with a word on where a value that stands there already comes from. */
export const OpenQuestion = ({ filling, placed, error, claimError }: OpenQuestionProps) => {
  const { path, field } = placed;
  const { say, language } = useSpeech();
  const words = useWords(shared);
  const { form } = useWords(citizen);
  const { content, answer, draft, change } = filling;

  const held = draft.prefill[path];
  const from = field.prefill?.from;
  const source = held?.source ?? answer.lookups.find(({ id }) => id === from)?.source ?? '';
  const name = sourceName(words, source);
  const missed = held === undefined && from !== undefined && draft.lookups[from] === 'unavailable';
  const unasked = from !== undefined && draft.lookups[from] === 'declined';
  const set = (value: Answer) => change({ ...content, answers: { ...content.answers, [path]: value } });
  const hint = (field.hint !== undefined || held !== undefined || missed || unasked) && (
    <>
      {field.hint !== undefined && <p>{say(field.hint)}</p>}
      {held?.unusable === true && <p class="later">{form.unusable(name)}</p>}
      {held !== undefined && held.unusable !== true && held.against === undefined && (
        <p class="source">{form.filledFrom(name, formatDay(held.asOf, language))}</p>
      )}
      {missed && <p class="later">{form.checkedLater(name)}</p>}
      {(held?.against !== undefined || unasked) && (
        <LaterDoubt
          held={held}
          source={source}
          shown={(said) => shownValue(field, said, language, answer.communes)}
          set={field.options === undefined ? set : undefined}
        />
      )}
    </>
  );
  const label =
    field.optional === true ? (
      <>
        {say(field.label)} <span class="optional">{words.optional}</span>
      </>
    ) : (
      say(field.label)
    );
  const isClaimed = content.claims[path] !== undefined;
  const claim = () => change({ ...content, claims: { ...content.claims, [path]: '' } });
  const question = (
    <Question id={path} label={label} hint={hint || undefined} error={error} group={isGroup(field)}>
      <FieldInput
        id={path}
        field={field}
        value={content.answers[path]}
        communes={answer.communes}
        hint={hint || undefined}
        error={error}
        change={set}
      />
    </Question>
  );
  if (held === undefined || isGiven(field)) return question;
  return (
    <>
      {question}
      {isClaimed ? (
        <LaterClaim filling={filling} placed={placed} error={claimError} />
      ) : (
        <button type="button" class="plain" onClick={claim}>
          {form.wrong}
          <span class="unseen"> {say(field.label)}</span>
        </button>
      )}
    </>
  );
};
