/** The parts of the Amazon States Language that routes are written in, all with JSONata. */
interface Retrier {
  readonly ErrorEquals: readonly string[];
  readonly IntervalSeconds: number;
  readonly MaxAttempts: number;
  readonly BackoffRate: number;
  readonly MaxDelaySeconds: number;
  readonly JitterStrategy: 'FULL';
}

type Values = Readonly<Record<string, unknown>>;
export interface Catcher {
  readonly ErrorEquals: readonly string[];
  readonly Assign?: Values;
  readonly Next: string;
}
interface Common {
  readonly Comment?: string;
  readonly Assign?: Values;
  readonly Output?: unknown;
  readonly Next?: string;
  readonly End?: true;
}

export interface Task extends Common {
  readonly Type: 'Task';
  readonly Resource: string;
  readonly Arguments: { readonly FunctionName: string; readonly Payload: Readonly<Record<string, string>> };
  /** Seconds, or the expression that gives them. */
  readonly TimeoutSeconds?: number | string;
  readonly Retry: readonly Retrier[];
  readonly Catch?: readonly Catcher[];
}
interface Choice extends Common {
  readonly Type: 'Choice';
  readonly Choices: readonly { readonly Condition: string; readonly Next: string }[];
  readonly Default: string;
}
interface Passing extends Common {
  readonly Type: 'Pass' | 'Succeed';
}

export type State = Task | Choice | Passing;
export type States = Readonly<Record<string, State>>;
export interface RouteDocument {
  readonly Comment: string;
  readonly QueryLanguage: 'JSONata';
  readonly StartAt: string;
  readonly States: States;
}
