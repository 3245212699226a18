import type { Edition } from './edition.ts';

const ofApplicant = new Set(['applicant.name', 'applicant.citizenId']);

/** What of an edition does not go together with somebody outside the province who decides. */
export const externalFaults = ({ external, route, result }: Edition, paths: ReadonlySet<string>): string[] => {
  const steps = route.map(({ step }) => step);
  const place = steps.indexOf('external');
  if (external === undefined) return place < 0 ? [] : ['the step external goes with external, which says who decides'];
  const faults: string[] = [];
  if (place < 0) faults.push('external goes with the step external');
  // An officer has what is left unsaid, and nobody here decides after whoever decides outside.
  if (steps[place + 1] !== 'verify' || steps[place + 2] !== 'issue')
    faults.push('the steps verify and issue follow on the step external');
  if (steps.includes('decide')) faults.push('either data decide, or somebody outside');
  for (const path of external.sends)
    if (!paths.has(path) && !ofApplicant.has(path)) faults.push(`external sends unknown ${path}`);
  for (const { place: filled } of external.fills)
    if ([result.content, result.says, result.entry].some((said) => said?.[filled] !== undefined))
      faults.push(`${filled} is said twice`);
  return faults;
};
