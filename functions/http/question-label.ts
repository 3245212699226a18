import { fieldsOf } from '../../core/form/answers.ts';
import type { Text } from '../../core/text.ts';
import type { Catalogue } from '../catalogue.ts';

/** A question with the step it stands in, as the newest edition that has it puts it. */
export const questionLabel = ({ procedures }: Catalogue, procedure: string, path: string): Text => {
  const editions = procedures.find(({ code }) => code === procedure)?.editions ?? [];
  const labels = editions.flatMap(({ form }) => {
    const [step = ''] = path.split('.');
    const title = form.steps.find(({ id }) => id === step)?.title;
    const label = fieldsOf(form).find((placed) => placed.path === path)?.field.label;
    return title === undefined || label === undefined
      ? []
      : [{ vi: `${title.vi}: ${label.vi}`, en: `${title.en}: ${label.en}` }];
  });
  return labels.at(-1) ?? { vi: path, en: path };
};
