import type { Clock } from './clock.ts';
import type { Store } from './store.ts';

/** Who calls: the role whose policies are evaluated, or `operator` for the person at the laptop. */
export type Caller = string;
export const operator: Caller = 'operator';

/**
 * One API operation, at the shape the SDK's Command objects carry: blobs are `Uint8Array`, timestamps are `Date`.
 * The HTTP wire translates to and from its own encodings. Declared as a method so that an engine may name the
 * SDK's own input types.
 */
export type Operation = { run(input: object, caller: Caller): object | void | Promise<object | void> }['run'];
export type Engine = Readonly<Record<string, Operation>>;

export type Service = 'dynamodb' | 'events' | 'kms' | 'lambda' | 's3' | 'secretsmanager' | 'sqs' | 'states';

/** Calls an operation of any service. */
export type Execute = (service: Service, operation: string, input: object, caller: Caller) => Promise<object>;

/** What every engine is given. `baseUrl` is where the HTTP wire listens; ARNs are made from region and account. */
export interface Surroundings {
  readonly store: Store;
  readonly clock: Clock;
  readonly region: string;
  readonly account: string;
  readonly baseUrl: string;
}

/** An answer an AWS service gives on purpose. `extra` holds members the SDK adds to the exception (cancellation reasons …). */
export class AwsError extends Error {
  readonly code: string;
  readonly status: number;
  readonly extra: Readonly<Record<string, unknown>>;

  constructor(code: string, message: string, status = 400, extra: Readonly<Record<string, unknown>> = {}) {
    super(message);
    this.name = code;
    this.code = code;
    this.status = status;
    this.extra = extra;
  }
}
