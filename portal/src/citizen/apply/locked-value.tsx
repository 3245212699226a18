import type { PlacedField } from '../../form/field.ts';
import { shownValue } from '../../form/shown-value.ts';
import { useSpeech, useWords } from '../../words/language.tsx';
import { formatDay } from '../../words/format.ts';
import { shared, sourceName } from '../../words/words.ts';
import { citizen } from '../words/words.ts';
import type { Filling } from './filling.ts';
import { LaterClaim } from './later-claim.tsx';

interface LockedValueProps {
  readonly filling: Filling;
  readonly placed: PlacedField;
  readonly error: string | undefined;
}

/** A value the state holds: shown with its source, not asked, with a box for saying that it is wrong. */
export const LockedValue = ({ filling, placed, error }: LockedValueProps) => {
  const { path, field } = placed;
  const { say, language } = useSpeech();
  const words = useWords(shared);
  const { form } = useWords(citizen);
  const { content, answer, draft, change } = filling;
  const held = draft.prefill[path];
  if (held === undefined) return null;
  const claim = content.claims[path];
  const label = say(field.label);
  const setClaim = (value: string) => change({ ...content, claims: { ...content.claims, [path]: value } });
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
      {claim !== undefined && <LaterClaim filling={filling} placed={placed} error={error} />}
    </div>
  );
};
