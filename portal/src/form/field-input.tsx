import type { ComponentChildren } from 'preact';
import type { Commune } from '../api/catalogue.ts';
import { DateInput } from '../ui/date-input.tsx';
import { Radios, Select, TextInput, Tick } from '../ui/inputs.tsx';
import { useSpeech, useWords } from '../words/language.tsx';
import { shared } from '../words/words.ts';
import type { Answer } from './answers.ts';
import type { Field } from './field.ts';

interface FieldInputProps {
  readonly id: string;
  readonly field: Field;
  readonly value: Answer | undefined;
  readonly communes: readonly Pick<Commune, 'code' | 'fullName'>[];
  readonly hint: ComponentChildren;
  readonly error: string | undefined;
  readonly change: (value: Answer) => void;
}

const groups = new Set<Field['kind']>(['choice', 'yes-no', 'date', 'day-or-year']);
/** Whether several inputs answer the question together. */
export const isGroup = ({ kind }: Field): boolean => groups.has(kind);

/** Sums may be written as people write them: 900.000. */
const counted = (typed: string, { unit }: Field): Answer => {
  const digits = unit === undefined ? typed.trim() : typed.replaceAll(/[.,\s]/g, '');
  return /^\d{1,15}$/.test(digits) ? Number(digits) : typed;
};

/** The input that fits the kind of question. */
export const FieldInput = ({ field, communes, value, ...rest }: FieldInputProps) => {
  const { say } = useSpeech();
  const words = useWords(shared);
  const text = String(value ?? '');
  const common = { id: rest.id, value: text, hint: rest.hint, error: rest.error };
  switch (field.kind) {
    case 'name':
    case 'text':
      return <TextInput {...common} change={rest.change} size={(field.maxLength ?? 100) <= 20 ? 'short' : undefined} />;
    case 'citizen-id':
      return <TextInput {...common} change={rest.change} numeric size="short" />;
    case 'count':
      return (
        <TextInput
          {...common}
          change={(typed) => rest.change(counted(typed, field))}
          numeric
          size={field.unit === undefined ? 'number' : 'short'}
        />
      );
    case 'date':
    case 'day-or-year':
      return <DateInput id={rest.id} value={text} faulty={rest.error !== undefined} change={rest.change} />;
    case 'choice': {
      const options = (field.options ?? []).map((option) => ({ value: option.value, label: say(option.label) }));
      return <Radios {...common} change={rest.change} options={options} />;
    }
    case 'yes-no': {
      const options = [
        { value: 'yes', label: words.yes },
        { value: 'no', label: words.no },
      ];
      return <Radios {...common} change={rest.change} options={options} />;
    }
    case 'commune': {
      const options = communes.map(({ code, fullName }) => ({ value: code, label: fullName }));
      return <Select {...common} change={rest.change} options={options} blank={words.choose} />;
    }
    case 'declaration':
      return (
        <Tick
          id={rest.id}
          label={words.yes}
          checked={value === 'yes'}
          error={rest.error}
          change={(checked) => rest.change(checked ? 'yes' : '')}
        />
      );
  }
};
