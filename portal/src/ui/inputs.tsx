import type { ComponentChildren } from 'preact';
import { describedBy } from './question.tsx';

interface InputProps {
  readonly id: string;
  readonly value: string;
  readonly hint?: ComponentChildren;
  readonly error?: string | undefined;
  readonly change: (value: string) => void;
}

interface TextInputProps extends InputProps {
  /** Digits only: the phone shows its number keys. */
  readonly numeric?: boolean | undefined;
  /** About how many characters are expected. */
  readonly size?: 'short' | 'number' | undefined;
}

export const TextInput = ({ id, value, hint, error, change, numeric = false, size }: TextInputProps) => (
  <input
    id={id}
    type="text"
    class={size}
    inputMode={numeric ? 'numeric' : undefined}
    autocomplete="off"
    spellcheck={false}
    value={value}
    aria-describedby={describedBy(id, hint, error)}
    aria-invalid={error === undefined ? undefined : true}
    onInput={(event) => change(event.currentTarget.value)}
  />
);

export const NoteInput = ({ id, value, hint, error, change }: InputProps) => (
  <textarea
    id={id}
    rows={4}
    value={value}
    aria-describedby={describedBy(id, hint, error)}
    aria-invalid={error === undefined ? undefined : true}
    onInput={(event) => change(event.currentTarget.value)}
  />
);

interface ChoiceProps extends InputProps {
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** The first radio carries the question's id, so that the error summary leads to it. */
export const Radios = ({ id, value, options, change }: ChoiceProps) => (
  <div class="choices">
    {options.map((option, index) => (
      <label class="choice" key={option.value}>
        <input
          type="radio"
          id={index === 0 ? id : `${id}-${option.value}`}
          name={id}
          value={option.value}
          checked={option.value === value}
          onChange={() => change(option.value)}
        />
        <span>{option.label}</span>
      </label>
    ))}
  </div>
);

export const Select = ({ id, value, options, hint, error, change, blank }: ChoiceProps & { blank: string }) => (
  <select
    id={id}
    value={value}
    aria-describedby={describedBy(id, hint, error)}
    aria-invalid={error === undefined ? undefined : true}
    onChange={(event) => change(event.currentTarget.value)}
  >
    <option value="">{blank}</option>
    {options.map((option) => (
      <option key={option.value} value={option.value}>
        {option.label}
      </option>
    ))}
  </select>
);

interface TickProps {
  readonly id: string;
  readonly label: ComponentChildren;
  readonly checked: boolean;
  readonly error?: string | undefined;
  readonly change: (checked: boolean) => void;
}

export const Tick = ({ id, label, checked, error, change }: TickProps) => (
  <label class="choice">
    <input
      type="checkbox"
      id={id}
      checked={checked}
      aria-describedby={describedBy(id, undefined, error)}
      aria-invalid={error === undefined ? undefined : true}
      onChange={(event) => change(event.currentTarget.checked)}
    />
    <span>{label}</span>
  </label>
);
