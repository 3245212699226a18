import type { Stage } from '../events/step.ts';
import type { Catcher, State, States } from './state.ts';
import { call, parking, thenWhere, wait } from './tasks.ts';

/** The first state of each stage. */
export const entryOf = {
  check: 'Check',
  acknowledge: 'Acknowledge',
  decide: 'Decide',
  appointment: 'Appointment',
  external: 'External',
  verify: 'Verify',
  consult: 'Consult',
  confirm: 'Confirm',
  approve: 'Approve',
  issue: 'EnterRegister',
  return: 'Return',
  supplement: 'Supplement',
  payment: 'Payment',
  suspended: 'Suspended',
} as const satisfies Record<Stage, string>;

const then = (task: State, Next: string): State => ({ ...task, Output: {}, Next });

/**
 * Opens a stage that somebody has to answer, then waits until they do. How long, the law says: the function that opens
 * it works it out, and when that time is over sees what fell due.
 */
const asked = (stage: Stage, comment: string): States => {
  const entry = entryOf[stage];
  const timeout: Catcher = { ErrorEquals: ['States.Timeout'], Next: 'FellDue' };
  return {
    [entry]: {
      ...thenWhere(call('steps', { do: 'open', step: stage })),
      Comment: comment,
      Assign: { phase: '{% $states.result.Payload.phase %}', seconds: '{% $states.result.Payload.seconds %}' },
      Next: `Await${entry}`,
    },
    [`Await${entry}`]: {
      ...wait({ do: 'await', step: stage }),
      TimeoutSeconds: '{% $seconds %}',
      Catch: [timeout, ...parking],
    },
  };
};

/** What every route has beside its steps: waits in which the clock stands still, and what happens when time is over. */
export const beside: States = {
  ...asked('supplement', 'The citizen supplies what is missing, or the time for it ends.'),
  ...asked('payment', 'The citizen pays the fee, or the time for it ends.'),
  ...asked('suspended', 'The agency waits for something that the law does not count.'),
  FellDue: {
    ...thenWhere(call('steps', { do: 'fall-due' })),
    Comment: 'Silence is taken as the law has it, lateness is recorded, a wait for the citizen ends.',
  },
};

/** The states of one step of a route. */
export const statesOf = {
  check: {
    Check: {
      ...thenWhere(call('steps', { do: 'check' })),
      Comment: 'The platform compares the dossier with the national databases.',
    },
  },
  acknowledge: {
    Acknowledge: {
      ...thenWhere(call('steps', { do: 'acknowledge' })),
      Comment: 'What the law only has told to the agency is acknowledged as it came.',
    },
  },
  decide: {
    Decide: {
      ...thenWhere(call('steps', { do: 'decide' })),
      Comment: 'Decided at once where data show all that the law asks; else an officer looks.',
    },
  },
  appointment: asked('appointment', 'The citizen chooses when to come, and comes.'),
  external: asked('external', 'Somebody outside the province decides, and says so later.'),
  verify: asked('verify', 'An officer examines the dossier and proposes or refuses.'),
  consult: asked('consult', 'Other agencies say what they think, each by itself.'),
  confirm: asked('confirm', 'The citizen reads the draft of the result.'),
  approve: asked('approve', 'The leader who decides approves or sends it back.'),
  issue: {
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
    WriteResult: then({ ...call('rendering', {}), Catch: parking }, 'SignResult'),
    SignResult: {
      ...thenWhere(call('signing', {})),
      Comment: 'Signed by the officer who decided and by the agency, stored once for good.',
      Assign: { phase: '{% $states.result.Payload.phase %}', seconds: '{% $states.result.Payload.seconds %}' },
      Next: 'Signed',
    },
    Signed: {
      Type: 'Choice',
      Choices: [{ Condition: "{% $phase = 'issue' %}", Next: 'AwaitSignature' }],
      Default: 'Where',
    },
    AwaitSignature: {
      ...wait({ do: 'await-signature' }),
      Comment: 'The officer’s key is elsewhere: with them, or at a signing service, which is asked again in a while.',
      TimeoutSeconds: '{% $seconds %}',
      Catch: [{ ErrorEquals: ['States.Timeout'], Next: 'SignResult' }, ...parking],
    },
  },
  return: { Return: thenWhere(call('steps', { do: 'return' })) },
} as const satisfies Record<string, States>;
