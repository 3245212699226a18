import type { Procedure } from '../../core/procedure/procedure.ts';
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
 * A procedure as far as a trial can play it. The general rule for every other step: nobody is there who answers it, so
 * dossiers pass it by, and the report says so with the time that the data gives it.
 */
export const playableOf = (procedure: Procedure): Procedure => ({
  ...procedure,
  editions: procedure.editions.map((edition) => ({
    ...edition,
    route: edition.route.filter(({ step }) => played.has(step)),
  })),
});

/** What of an edition’s route is passed by. */
export const passedBy = ({ route }: Pick<Procedure['editions'][number], 'route'>) =>
  route.filter(({ step }) => !played.has(step));
