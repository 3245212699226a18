import { isShown } from '../../form/answers.ts';
import { fieldsOfStep, type PlacedField, type Step } from '../../form/field.ts';
import type { Filling } from './filling.ts';

/** Nothing the state holds and could use for it, or two sources that differ. */
const isUnknown = ({ path }: PlacedField, { draft }: Filling): boolean => {
  const held = draft.prefill[path];
  return held === undefined || held.unusable === true || held.against !== undefined;
};

/**
 * The steps that have something to ask, and the one that stands open. What the state holds was shown before the first
 * of them and is shown again at the end, where it can be changed: nobody is led through it a third time.
 */
export const askingSteps = (filling: Filling, here?: Step): readonly Step[] =>
  filling.answer.form.steps.filter(
    (step) =>
      step === here ||
      fieldsOfStep(step).some((placed) => isShown(placed.field, filling.content.answers) && isUnknown(placed, filling)),
  );
