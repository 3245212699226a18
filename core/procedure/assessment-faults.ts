import { assessedFields } from '../assessment.ts';
import type { Edition } from './edition.ts';

/** What the result says of the form and of what was assessed, by its paths. */
export const pathsSaid = ({ result: { content, rows = {} } }: Pick<Edition, 'result'>): Set<string> =>
  new Set([
    ...Object.values(content).flat(),
    ...Object.values(rows).flatMap((each) => each.flatMap((row) => Object.values(row).flat())),
  ]);

/** What of an edition does not go together with what its officer has to establish. */
export const assessmentFaults = (edition: Edition): string[] => {
  const { assessment, external, form, route } = edition;
  if (assessment === undefined) return [];
  const faults: string[] = [];
  if (external !== undefined) faults.push('either an officer establishes what the result says, or somebody outside');
  if (!route.some(({ step }) => step === 'verify')) faults.push('nobody verifies, and so nobody assesses');
  const said = pathsSaid(edition);
  for (const { id } of assessment.steps)
    if (form.steps.some((step) => step.id === id)) faults.push(`${id} is a step of the form and of the assessment`);
  for (const { path, field } of assessedFields(edition)) {
    if (field.kind === 'choice' && (field.options ?? []).length === 0)
      faults.push(`${path} is a choice without options`);
    if (!said.has(path)) faults.push(`${path} is assessed, and the result does not say it`);
  }
  return faults;
};
