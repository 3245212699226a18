import type { Catcher, Task } from './state.ts';

/** Who does the work; the machine's deployment puts the function's ARN in. */
export type Worker = 'steps' | 'rendering' | 'signing';

/**
 * Worth another try: the platform's own trouble, a busy table, key or bucket, a national database or a timestamp
 * authority that does not answer. The names are those that AWS and `functions/` give their errors.
 */
const transient = [
  'Lambda.ClientExecutionTimeoutException',
  'Lambda.ServiceException',
  'Lambda.AWSLambdaException',
  'Lambda.SdkClientException',
  'Lambda.TooManyRequestsException',
  'Sandbox.Timedout',
  'SourceUnavailable',
  'PartnerUnavailable',
  'TimestampUnavailable',
  'SignerUnavailable',
  'RevocationUnavailable',
  'ThrottlingException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'TransactionConflictException',
  'TransactionCanceledException',
  'InternalServerError',
  'InternalError',
  'ConditionalRequestConflict',
  'SlowDown',
  'ServiceUnavailable',
  'KMSInternalException',
  'DependencyTimeoutException',
  'KeyUnavailableException',
  'TimeoutError',
];
/** Up to three quarters of an hour, so that a short outage needs nobody; jitter keeps dossiers from returning in step. */
const retry = (errors: readonly string[]): Task['Retry'] => [
  {
    ErrorEquals: errors,
    IntervalSeconds: 2,
    MaxAttempts: 12,
    BackoffRate: 2,
    MaxDelaySeconds: 600,
    JitterStrategy: 'FULL',
  },
];
/** Longer than any function may run, so a lost answer does not hold a dossier for ever. */
const callSeconds = 120;

/** Whatever nobody can mend by trying again waits for an operator. Only the error's name is kept, never its text. */
export const parking: readonly Catcher[] = [
  { ErrorEquals: ['States.ALL'], Assign: { error: '{% $states.errorOutput.Error %}' }, Next: 'Park' },
];

/** Calls a function and goes on with its answer. Nothing but codes goes in; the function reads the dossier itself. */
export const call = (worker: Worker, words: Readonly<Record<string, string>>): Task => ({
  Type: 'Task',
  Resource: 'arn:aws:states:::lambda:invoke',
  Arguments: { FunctionName: `\${${worker}}`, Payload: { ...words, dossier: '{% $dossier %}' } },
  TimeoutSeconds: callSeconds,
  Retry: retry([...transient, 'States.Timeout']),
});

/** The phase that the called function answers is where the dossier stands now. */
export const thenWhere = (task: Task): Task => ({
  ...task,
  Assign: { phase: '{% $states.result.Payload.phase %}' },
  Output: {},
  Catch: parking,
  Next: 'Where',
});

/** Gives a function a token and waits until the token comes back with the phase; how long is for the caller to say. */
export const wait = (words: Readonly<Record<string, string>>): Task => ({
  Type: 'Task',
  Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
  Arguments: {
    FunctionName: '${steps}',
    Payload: { ...words, dossier: '{% $dossier %}', token: '{% $states.context.Task.Token %}' },
  },
  Retry: retry(transient),
  Assign: { phase: '{% $states.result.phase %}' },
  Output: {},
  Next: 'Where',
});
