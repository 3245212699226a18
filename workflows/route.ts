import type { Procedure } from '../core/procedure/procedure.ts';
import type { RouteStep } from '../core/procedure/route.ts';
import type { RouteDocument, State } from './state.ts';
import { entryOf, statesOf } from './steps.ts';
import { wait } from './tasks.ts';

type Step = RouteStep['step'];

/**
 * Every step of any edition, with the longest time an edition gives it: one machine serves dossiers of all editions,
 * because the order of steps is not its own knowledge. Each answer says in which phase the dossier stands now.
 */
const stepsOf = (procedure: Procedure): Map<Step, number> => {
  const steps = new Map<Step, number>();
  for (const { step, hours } of procedure.editions.flatMap(({ route }) => route))
    steps.set(step, Math.max(hours, steps.get(step) ?? 0));
  return steps;
};

const where = (steps: readonly Step[]): State => ({
  Type: 'Choice',
  Comment: 'Goes to the phase the dossier stands in, so that an execution can begin at any recorded phase.',
  Choices: [
    ...steps.map((step) => ({ Condition: `{% $phase = '${step}' %}`, Next: entryOf[step] })),
    { Condition: `{% $phase = 'closed' %}`, Next: 'Closed' },
    { Condition: `{% $phase = 'refused' %}`, Next: 'Refused' },
    { Condition: `{% $phase = 'overtaken' %}`, Next: 'Overtaken' },
  ],
  Assign: { error: 'PhaseNotOnRoute' },
  Default: 'Park',
});

/**
 * A procedure's route as an Amazon States Language document. Input: `{ dossier, phase }`. `${steps}`, `${rendering}`
 * and `${signing}` stand for function ARNs; every function answers `{ phase }`.
 */
export const routeDocument = (procedure: Procedure): RouteDocument => {
  const steps = stepsOf(procedure);
  return {
    Comment: `${procedure.code} ${procedure.name.vi} | ${procedure.name.en}`,
    QueryLanguage: 'JSONata',
    StartAt: 'Begin',
    States: {
      Begin: {
        Type: 'Pass',
        Assign: { dossier: '{% $states.input.dossier %}', phase: '{% $states.input.phase %}' },
        Output: {},
        Next: 'Where',
      },
      Where: where([...steps.keys()]),
      ...Object.fromEntries([...steps].flatMap(([step, hours]) => Object.entries<State>(statesOf[step](hours)))),
      Park: {
        ...wait({ do: 'park', error: '{% $error %}' }),
        Comment: 'Waits, without an end, until an operator has mended what failed and lets the dossier go on.',
      },
      Closed: { Type: 'Succeed', Output: { phase: '{% $phase %}' } },
      Refused: { Type: 'Succeed', Output: { phase: '{% $phase %}' } },
      Overtaken: { Type: 'Succeed', Comment: 'Another machine has asked since: it goes on alone.', Output: {} },
    },
  };
};
