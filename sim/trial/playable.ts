import type { Edition } from '../../core/procedure/edition.ts';
import type { Procedure } from '../../core/procedure/procedure.ts';
import type { RouteStep } from '../../core/procedure/route.ts';
import type { Step } from '../../events/step.ts';

/** Steps that somebody in a trial answers, or the platform by itself. */
const played: ReadonlySet<Step> = new Set<Step>([
  'check',
  'acknowledge',
  'decide',
  'external',
  'verify',
  'confirm',
  'approve',
  'issue',
  'return',
]);

/**
 * What of an edition’s route a trial leaves out. The general rule for a step that nobody there can answer: dossiers pass it
 * by, and the report says so.
 */
export const passedBy = ({ route }: Pick<Edition, 'route'>): RouteStep[] =>
  route.filter(({ step }) => !played.has(step));

/** A procedure as far as a trial can play it. */
export const playableOf = (procedure: Procedure): Procedure => ({
  ...procedure,
  editions: procedure.editions.map((edition) => {
    const left = passedBy(edition);
    return { ...edition, route: edition.route.filter((step) => !left.includes(step)) };
  }),
});
