import { formatDay, formatMoney, formatNumber } from '../words/format.ts';
import { textIn } from '../words/text.ts';
import type { Language } from '../words/writing.ts';
import type { Answer } from './answers.ts';
import type { Field } from './field.ts';

interface NamedCommune {
  readonly code: string;
  readonly fullName: string;
}

/** An answer in the words of the form: the option's label, the commune's name, days and sums as people write them. */
export const shownValue = (
  field: Field,
  value: Answer,
  language: Language,
  communes: readonly NamedCommune[],
): string => {
  if (field.kind === 'commune') return communes.find(({ code }) => code === value)?.fullName ?? String(value);
  const option = field.options?.find((candidate) => candidate.value === value);
  if (option !== undefined) return textIn(option.label, language);
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)) return formatDay(value, language);
  if (field.kind !== 'count' || !/^\d+$/.test(String(value))) return String(value);
  return field.unit === undefined
    ? formatNumber(Number(value), language)
    : formatMoney(Number(value), language, field.unit);
};
