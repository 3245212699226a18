import type { Retrier } from './definition.ts';
import type { Json } from '../json.ts';

/** The error name and cause with which a state failed. */
export interface Failure {
  readonly error: string;
  readonly cause: string;
}

/** Thrown while a state is worked out. */
export class StatesError extends Error implements Failure {
  readonly error: string;
  override readonly cause: string;

  constructor(error: string, cause: string) {
    super(`${error}: ${cause}`);
    this.name = 'StatesError';
    this.error = error;
    this.cause = cause;
  }
}

/** JSONata throws plain objects. */
export const reasonOf = (error: unknown): string =>
  String(typeof error === 'object' && error !== null && 'message' in error ? error.message : error);

/** Largest input, output, argument or result, in bytes of its UTF-8 text. */
export const payloadLimit = 262_144;

export const withinLimit = (value: Json, what: string): Json => {
  if (Buffer.byteLength(JSON.stringify(value)) > payloadLimit) {
    const cause = `${what} has a size exceeding the maximum number of bytes service limit.`;
    throw new StatesError('States.DataLimitExceeded', cause);
  }
  return value;
};

/** Nothing retries or catches `States.Runtime`; only its own name takes `States.DataLimitExceeded`. */
export const matches = (names: readonly string[], error: string): boolean => {
  if (error === 'States.Runtime') return false;
  if (names.includes(error)) return true;
  if (error === 'States.DataLimitExceeded') return false;
  return names.includes('States.ALL') || (names.includes('States.TaskFailed') && error !== 'States.Timeout');
};

/** Milliseconds to wait before the retry that follows `attempts` earlier ones; nothing when there are none left. */
export const retryDelay = (retrier: Retrier, attempts: number): number | undefined => {
  if (attempts >= (retrier.MaxAttempts ?? 3)) return undefined;
  const grown = (retrier.IntervalSeconds ?? 1) * (retrier.BackoffRate ?? 2) ** attempts;
  const seconds = Math.min(grown, retrier.MaxDelaySeconds ?? Infinity);
  return seconds * 1000 * (retrier.JitterStrategy === 'FULL' ? Math.random() : 1);
};
