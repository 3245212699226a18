import type { Procedure } from '../core/procedure/procedure.ts';
import type { RouteStep } from '../core/procedure/route.ts';
import { Pause } from '../events/step.ts';
import type { RouteDocument, State } from './state.ts';
import { beside, entryOf, statesOf } from './steps.ts';
import { wait } from './tasks.ts';

type Step = RouteStep['step'];

/** Every step of any edition: one machine serves dossiers of all, because the order of steps is not its own knowledge. */
const stepsOf = (procedure: Procedure): Step[] => [
  ...new Set(procedure.editions.flatMap(({ route }) => route.map(({ step }) => step))),
];

const ends = { closed: 'Closed', refused: 'Refused', withdrawn: 'Withdrawn', stopped: 'Stopped' } as const;

const where = (steps: readonly Step[]): State => ({
  Type: 'Choice',
  Comment: 'Goes to the phase the dossier stands in, so that an execution can begin at any recorded phase.',
  Choices: [
    ...[...steps, ...Pause.options].map((stage) => ({ Condition: `{% $phase = '${stage}' %}`, Next: entryOf[stage] })),
    ...Object.entries(ends).map(([phase, Next]) => ({ Condition: `{% $phase = '${phase}' %}`, Next })),
    { Condition: `{% $phase = 'overtaken' %}`, Next: 'Overtaken' },
  ],
  Assign: { error: 'PhaseNotOnRoute' },
  Default: 'Park',
});

/** A day is long enough for whoever has to mend something, and short for a machine that nobody told. */
const parked = (words: Readonly<Record<string, string>>): State => ({
  ...wait(words),
  TimeoutSeconds: 86_400,
  Catch: [{ ErrorEquals: ['States.Timeout'], Next: 'StillParked' }],
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
      Where: where(steps),
      ...Object.fromEntries(steps.flatMap((step) => Object.entries<State>(statesOf[step]))),
      ...beside,
      Park: {
        ...parked({ do: 'park', error: '{% $error %}' }),
        Comment: 'Waits until an operator has mended what failed and lets the dossier go on.',
      },
      StillParked: {
        ...parked({ do: 'park', error: '{% $error %}', again: 'yes' }),
        Comment: 'Asks anew each day: a token that was lost must not hold the machine for ever.',
      },
      ...Object.fromEntries(
        Object.values(ends).map((name) => [name, { Type: 'Succeed', Output: { phase: '{% $phase %}' } } as const]),
      ),
      Overtaken: { Type: 'Succeed', Comment: 'Another machine has asked since: it goes on alone.', Output: {} },
    },
  };
};
