import * as z from 'zod/mini';
import type { Step } from '../../events/step.ts';
import { AgencyKind } from '../agency.ts';
import { Silence } from '../silence.ts';
import { Term } from '../term.ts';
import { Text } from '../text.ts';

/** One agency that is asked before the decision: what, and what of the form it sees for that. */
export const Consultation = z.strictObject({
  agency: AgencyKind,
  question: Text,
  /** Fields of the form; it sees no other. */
  fields: z.array(z.string()).check(z.minLength(1)),
  term: Term,
  /** What no answer within the term means: agreement, or that an officer goes on without one. */
  silence: z.extend(Silence, { means: z.enum(['consent', 'escalate']) }),
  ground: z.string(),
  unverified: z.optional(z.string()),
});
export type Consultation = z.infer<typeof Consultation>;

interface Asking {
  readonly decides: AgencyKind;
  readonly route: readonly { readonly step: Step; readonly consult?: readonly Consultation[] | undefined }[];
}

/** What is wrong with whom an edition asks; `paths` are the fields of its form. */
export const consultationFaults = ({ decides, route }: Asking, paths: ReadonlySet<string>): string[] => {
  const faults: string[] = [];
  for (const { step, consult } of route)
    if ((step === 'consult') !== (consult !== undefined))
      faults.push(`${step}: other agencies are asked at the step consult, and there some are named`);
  const steps = route.map(({ step }) => step);
  if (steps.includes('consult') && steps.indexOf('consult') < steps.indexOf('verify'))
    faults.push('an officer verifies before other agencies are asked, and again where they object');
  const asked = route.flatMap(({ consult }) => consult ?? []);
  for (const [index, { agency, fields }] of asked.entries()) {
    if (agency === decides) faults.push(`${agency} decides and is not asked`);
    if (asked.findIndex((each) => each.agency === agency) < index) faults.push(`${agency} is asked twice`);
    for (const path of fields) if (!paths.has(path)) faults.push(`${agency} is shown unknown field ${path}`);
  }
  return faults;
};
