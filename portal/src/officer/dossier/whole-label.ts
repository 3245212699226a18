import type { Form } from '../../form/field.ts';
import type { Text } from '../../words/text.ts';

/** A question with the title of its step: mother and father are asked the same. */
export const wholeLabel = (
  { steps }: Form,
  { path, label }: { readonly path: string; readonly label: Text },
  say: (text: Text) => string,
): string => {
  const step = steps.find(({ id }) => path.startsWith(`${id}.`));
  return step === undefined ? say(label) : `${say(step.title)}: ${say(label)}`;
};
