import { useState } from 'preact/hooks';
import { dateOf, partsOf, type DateParts } from '../form/date-parts.ts';
import { useWords } from '../words/language.tsx';
import { shared } from '../words/words.ts';

interface DateInputProps {
  readonly id: string;
  readonly value: string;
  readonly faulty: boolean;
  readonly change: (value: string) => void;
}

/**
 * Day, month and year in three boxes. A browser's own date field shows the order of the browser's language, not of the
 * page's, so that 5 June could be read as 6 May. The first box carries the question's id.
 */
export const DateInput = ({ id, value, faulty, change }: DateInputProps) => {
  const words = useWords(shared);
  const [parts, setParts] = useState(() => partsOf(value));
  const box = (name: keyof DateParts, boxId: string, length: number) => (
    <div class="date-part">
      <label for={boxId}>{words[name]}</label>
      <input
        id={boxId}
        type="text"
        inputMode="numeric"
        autocomplete="off"
        class={name}
        maxLength={length}
        value={parts[name]}
        aria-invalid={faulty ? true : undefined}
        onInput={(event) => {
          const typed = { ...parts, [name]: event.currentTarget.value };
          setParts(typed);
          change(dateOf(typed));
        }}
      />
    </div>
  );
  return (
    <div class="date">
      {box('day', id, 2)}
      {box('month', `${id}-month`, 2)}
      {box('year', `${id}-year`, 4)}
    </div>
  );
};
