import type { ComponentChildren } from 'preact';
import type { Commune } from '../../api/catalogue.ts';
import type { Prefilled } from '../../api/draft.ts';
import type { Answer } from '../../form/answers.ts';
import type { PlacedField } from '../../form/field.ts';
import { FieldInput, isGroup } from '../../form/field-input.tsx';
import { shownValue } from '../../form/shown-value.ts';
import { Question } from '../../ui/question.tsx';
import { useSpeech, useWords } from '../../words/language.tsx';
import { shared, sourceName } from '../../words/words.ts';
import { assist } from './words/words.ts';

interface HelpedFieldProps {
  readonly placed: PlacedField;
  /** What the state holds for it beside the answers as they are. */
  readonly held: Prefilled | undefined;
  readonly value: Answer | undefined;
  readonly communes: readonly Commune[];
  /** How what only they can declare is declared, where it is not on their phone. */
  readonly declares?: string;
  /** What else can be done with a value that a source locked. */
  readonly below?: ComponentChildren;
  readonly change: (value: Answer) => void;
}

/** One question of somebody else’s form: what a source locked is shown, and what only they can declare is left to them. */
export const HelpedField = ({
  placed: { path, field },
  held,
  value,
  communes,
  declares,
  below,
  change,
}: HelpedFieldProps) => {
  const { say, language } = useSpeech();
  const words = useWords(assist);
  const names = useWords(shared);
  const label = say(field.label);
  if (field.kind === 'declaration')
    return (
      <div class="held">
        <p class="held-label">{label}</p>
        <p class="source">{declares ?? words.declares}</p>
      </div>
    );
  if (held?.lock === true)
    return (
      <div class="held">
        <p class="held-label">{label}</p>
        <p class="held-value">{shownValue(field, held.value, language, communes)}</p>
        <p class="source">{words.from(sourceName(names, held.source))}</p>
        {below}
      </div>
    );
  const hint = field.hint === undefined ? undefined : say(field.hint);
  return (
    <Question
      id={path}
      label={
        field.optional === true ? (
          <>
            {label} <span class="optional">{names.optional}</span>
          </>
        ) : (
          label
        )
      }
      hint={hint}
      group={isGroup(field)}
    >
      <FieldInput
        id={path}
        field={field}
        value={value}
        communes={communes}
        hint={hint}
        error={undefined}
        change={change}
      />
    </Question>
  );
};
