import type { ReadField } from '../../api/digitisation.ts';
import { TextInput } from '../../ui/inputs.tsx';
import { useSpeech, useWords } from '../../words/language.tsx';
import { asWritten } from '../written-day.ts';
import { Declared } from './declared.tsx';
import { digitiseWords } from './words/words.ts';

/** A value in hand: as it was typed, and whether it was compared with the picture. */
export interface Held {
  readonly value: string;
  readonly looked: boolean;
}

interface ValueQuestionProps {
  readonly field: ReadField;
  readonly held: Held;
  /** The officer wanted to confirm without having looked. */
  readonly missed: boolean;
  readonly change: (held: Held) => void;
  readonly focused: () => void;
  readonly next: () => void;
}

export const inputId = (id: string): string => `value-${id}`;

/** One value beside how surely it was read, with what speaks against it. */
export const ValueQuestion = ({ field, held, missed, change, focused, next }: ValueQuestionProps) => {
  const { say } = useSpeech();
  const words = useWords(digitiseWords);
  const { id, label, read, declared } = field;
  const input = inputId(id);
  const doubts = read?.doubts ?? [];
  const hint = read === undefined ? words.notRead : `${words.certainty(read.confidence)}, ${words.from[read.from]}.`;
  const enter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    next();
  };
  return (
    <div class={`question value ${doubts.length > 0 ? 'doubtful' : ''}`} onFocusCapture={focused} onKeyDown={enter}>
      <label for={input}>{say(label)}</label>
      <p class="hint" id={`${input}-hint`}>
        {hint} {doubts.map((doubt) => words.doubts[doubt]).join(' ')}{' '}
        <Declared value={held.value} declared={declared} />
      </p>
      {missed && (
        <p class="error" id={`${input}-error`}>
          {words.lookFirst}
        </p>
      )}
      <TextInput
        id={input}
        value={held.value}
        hint={hint}
        error={missed ? words.lookFirst : undefined}
        change={(value) => change({ ...held, value })}
      />
      {read?.likely !== undefined && asWritten(read.likely) !== held.value && (
        <p>
          <button
            type="button"
            class="button quiet small"
            onClick={() => change({ ...held, value: asWritten(read.likely ?? held.value) })}
          >
            {words.take(asWritten(read.likely))}
          </button>
        </p>
      )}
      {doubts.length > 0 && (
        <label class="choice">
          <input
            type="checkbox"
            checked={held.looked}
            onChange={({ currentTarget }) => change({ ...held, looked: currentTarget.checked })}
          />{' '}
          <span>{words.looked}</span>
        </label>
      )}
    </div>
  );
};
