import type { PlacedField } from '../../form/field.ts';
import { shownValue } from '../../form/shown-value.ts';
import { TextInput } from '../../ui/inputs.tsx';
import { Question } from '../../ui/question.tsx';
import { useSpeech, useWords } from '../../words/language.tsx';
import { formatDay } from '../../words/format.ts';
import { shared, sourceName } from '../../words/words.ts';
import { citizen } from '../words/words.ts';
import type { Filling } from './filling.ts';
import { claimId } from './question-error.ts';

interface LockedValueProps {
  readonly filling: Filling;
  readonly placed: PlacedField;
  readonly error: string | undefined;
}

/** A value the state holds: shown with its source, not asked, with a box for saying that it is wrong. */
export const LockedValue = ({ filling, placed: { path, field }, error }: LockedValueProps) => {
  const { say, language } = useSpeech();
  const words = useWords(shared);
  const { form } = useWords(citizen);
  const { content, answer, draft, change } = filling;
  const held = draft.prefill[path];
  if (held === undefined) return null;
  const claim = content.claims[path];
  const label = say(field.label);
  const setClaim = (value: string) => change({ ...content, claims: { ...content.claims, [path]: value } });
  const drop = () => {
    const { [path]: _, ...claims } = content.claims;
    change({ ...content, claims });
  };
  return (
    <div class="held">
      <p class="held-label">{label}</p>
      <p class="held-value">{shownValue(field, held.value, language, answer.communes)}</p>
      <div class="held-foot">
        <p class="source">{form.from(sourceName(words, held.source), formatDay(held.asOf, language))}</p>
        {claim === undefined && (
          <button type="button" class="plain" onClick={() => setClaim('')}>
            {form.wrong}
            <span class="unseen"> {label}</span>
          </button>
        )}
      </div>
      {claim !== undefined && (
        <>
          <Question id={claimId(path)} label={form.claim(label)} hint={form.claimHint} error={error}>
            <TextInput id={claimId(path)} value={claim} hint={form.claimHint} error={error} change={setClaim} />
          </Question>
          <button type="button" class="plain" onClick={drop}>
            {form.unclaim}
            <span class="unseen"> {label}</span>
          </button>
        </>
      )}
    </div>
  );
};
