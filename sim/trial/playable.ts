import type { Phase } from '../../core/lifecycle.ts';
import type { Edition } from '../../core/procedure/edition.ts';
import type { Procedure } from '../../core/procedure/procedure.ts';
import type { RouteStep } from '../../core/procedure/route.ts';
import type { Step } from '../../events/step.ts';

/** Steps that somebody in a trial answers, or the platform by itself. */
const played: ReadonlySet<Step> = new Set<Step>([
  'check',
  'acknowledge',
  'decide',
  'verify',
  'confirm',
  'approve',
  'issue',
  'return',
]);

/**
 * What of an edition’s route a trial leaves out. The general rule for a step that nobody there can answer: dossiers pass it
 * by, and the report says so. Whoever decides outside the province leads straight to the result, and with them is left
 * out what an officer does only where they are silent.
 */
export const passedBy = ({ route }: Pick<Edition, 'route'>): RouteStep[] => {
  const outside = route.findIndex(({ step }) => step === 'external');
  const issue = route.findIndex(({ step }) => step === 'issue');
  return route.filter(({ step }, at) => !played.has(step) || (outside !== -1 && outside < at && at < issue));
};

/**
 * Where a trial ends before dossiers do: what is written into the result comes from whoever decides outside the province,
 * and nobody there says it.
 */
export const stopOf = ({ route }: Pick<Edition, 'route'>): Phase | undefined =>
  route.some(({ step }) => step === 'external') ? 'issue' : undefined;

/** A procedure as far as a trial can play it. */
export const playableOf = (procedure: Procedure): Procedure => ({
  ...procedure,
  editions: procedure.editions.map((edition) => {
    const left = passedBy(edition);
    return { ...edition, route: edition.route.filter((step) => !left.includes(step)) };
  }),
});
