import type { Text } from '../words/text.ts';

type Kind =
  'name' | 'text' | 'citizen-id' | 'commune' | 'date' | 'day-or-year' | 'choice' | 'yes-no' | 'count' | 'declaration';

interface Option {
  readonly value: string;
  readonly label: Text;
}

/** One question, as the API sends it. */
export interface Field {
  readonly id: string;
  readonly kind: Kind;
  readonly label: Text;
  readonly hint?: Text | undefined;
  readonly options?: readonly Option[] | undefined;
  readonly optional?: boolean | undefined;
  /** Shown, and then required, only when another field holds one of these values. */
  readonly showIf?: { readonly field: string; readonly in: readonly string[] } | undefined;
  readonly maxLength?: number | undefined;
  /** A text that is a code: kept in capitals and without spaces. */
  readonly code?: true | undefined;
  readonly max?: number | undefined;
  /** What is counted is money. */
  readonly unit?: 'VND' | undefined;
  readonly notAfterToday?: boolean | undefined;
  /** The first day that is taken, `YYYY-MM-DD`. */
  readonly notBefore?: string | undefined;
  /** Of a parent’s date or year of birth: the field with the child’s. */
  readonly bornBefore?: string | undefined;
  readonly prefill?:
    | {
        readonly from: string;
        readonly lock: boolean;
        readonly dispute?: 'hold' | 'proceed-marked' | 'proceed-silent' | undefined;
        readonly otherwise?: { readonly from: string } | undefined;
      }
    | undefined;
}

export interface Step {
  readonly id: string;
  readonly title: Text;
  readonly fields: readonly Field[];
}

export interface Form {
  readonly steps: readonly Step[];
}

export interface PlacedField {
  readonly path: string;
  readonly step: string;
  readonly field: Field;
}

export const fieldsOfStep = (step: Step): PlacedField[] =>
  step.fields.map((field) => ({ path: `${step.id}.${field.id}`, step: step.id, field }));

export const fieldsOf = (form: Form): PlacedField[] => form.steps.flatMap(fieldsOfStep);

export const fieldAt = (form: Form, path: string): Field | undefined =>
  fieldsOf(form).find((placed) => placed.path === path)?.field;

/** Names a field by its label; one that the form does not have keeps its path. */
export const labelsOf = (form: Form, say: (text: Text) => string): ((path: string) => string) => {
  const labels = new Map(fieldsOf(form).map(({ path, field }) => [path, say(field.label)]));
  return (path) => labels.get(path) ?? path;
};
