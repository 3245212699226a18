import type { FormAnswer } from '../../api/catalogue.ts';
import type { Text } from '../../words/text.ts';
import type { AccessesWords } from './words/vi.ts';

/** A group of fields: what they belong to, if to a part of a form, and their names. */
export interface FieldGroup {
  readonly of: string;
  readonly names: readonly string[];
}

/** Paths of a form by the titles of its steps and their labels; everything else by our own words, and none left out. */
export const fieldGroups = (
  fields: readonly string[],
  form: FormAnswer | undefined,
  words: AccessesWords,
  say: (text: Text) => string,
): FieldGroup[] => {
  const groups = new Map<string, string[]>();
  const add = (of: string, name: string) => groups.set(of, [...(groups.get(of) ?? []), name]);
  for (const path of fields) {
    const [stepId, fieldId] = path.split('.');
    const step = form?.form.steps.find(({ id }) => id === stepId);
    const field = step?.fields.find(({ id }) => id === fieldId);
    const known = new Map(Object.entries(words.fields)).get(path);
    if (known !== undefined) add('', known);
    else if (step !== undefined && field !== undefined) add(say(step.title), say(field.label));
    else add('', words.otherField(path));
  }
  return [...groups].map(([of, names]) => ({ of, names }));
};
