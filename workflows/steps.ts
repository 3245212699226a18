import type { RouteStep } from '../core/procedure/route.ts';
import type { Catcher, State, States } from './state.ts';
import { call, parking, thenWhere, wait } from './tasks.ts';

type Step = RouteStep['step'];

/** The first state of each step. */
export const entryOf = {
  check: 'WriteReceipt',
  verify: 'Verify',
  confirm: 'Confirm',
  approve: 'Approve',
  issue: 'EnterRegister',
  return: 'Return',
} as const satisfies Record<Step, string>;

const then = (task: State, Next: string): State => ({ ...task, Output: {}, Next });

/** Asks a person and waits for the answer; after the hours have passed, `late` happens. */
const asked = (step: Step, hours: number, comment: string, late: string): State => {
  const timeout: Catcher = { ErrorEquals: ['States.Timeout'], Next: late };
  return {
    ...wait({ do: 'open', step }),
    Comment: comment,
    TimeoutSeconds: hours * 3600,
    Catch: [timeout, ...parking],
  };
};

const overdue = (step: Step): State => ({
  ...thenWhere(call('steps', { do: 'overdue', step })),
  Comment: 'Nobody answered within the hours of the route: it is recorded and escalated, then the step waits anew.',
});

/** The states of one step, given how many hours it may take. */
export const statesOf = {
  check: () => ({
    WriteReceipt: {
      ...then({ ...call('rendering', { document: 'receipt' }), Catch: parking }, 'Check'),
      Comment: 'The receipt comes first, so that whoever sees a later phase can have it.',
    },
    Check: {
      ...thenWhere(call('steps', { do: 'check' })),
      Comment: 'The platform compares the dossier with the national databases.',
    },
  }),
  verify: (hours) => ({
    Verify: asked('verify', hours, 'An officer examines the dossier and proposes or refuses.', 'VerifyOverdue'),
    VerifyOverdue: overdue('verify'),
  }),
  confirm: (hours) => ({
    Confirm: asked('confirm', hours, 'The citizen reads the draft of the result.', 'ConfirmBySilence'),
    ConfirmBySilence: {
      ...thenWhere(call('steps', { do: 'silence' })),
      Comment: 'The law takes silence for consent once the hours have passed.',
    },
  }),
  approve: (hours) => ({
    Approve: asked('approve', hours, 'The leader who decides approves or sends it back.', 'ApproveOverdue'),
    ApproveOverdue: overdue('approve'),
  }),
  issue: () => ({
    EnterRegister: {
      ...thenWhere(call('steps', { do: 'enter-register' })),
      Comment: 'The national register gives the book and the number, or says no: then an officer looks again.',
      Next: 'Registered',
    },
    Registered: {
      Type: 'Choice',
      Choices: [{ Condition: "{% $phase = 'issue' %}", Next: 'WriteResult' }],
      Default: 'Where',
    },
    WriteResult: then({ ...call('rendering', { document: 'result' }), Catch: parking }, 'SignResult'),
    SignResult: {
      ...thenWhere(call('signing', {})),
      Comment: 'Signed by the officer who decided and by the agency, stored once for good.',
    },
  }),
  return: () => ({ Return: thenWhere(call('steps', { do: 'return' })) }),
} as const satisfies Record<Step, (hours: number) => States>;
