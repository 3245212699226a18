/** Stops asking a source that keeps failing, so that people do not wait out the same time-out again and again. */
export interface Breaker {
  /** False while the source is left alone; after the rest, one question at a time may try again. */
  allows(): boolean;
  succeeded(): void;
  failed(): void;
}

export interface BreakerSettings {
  readonly failures: number;
  readonly restMs: number;
}

/** Opens after `failures` in a row, for `restMs`. Its state lives as long as the function's instance does. */
export const createBreaker = (now: () => number, { failures, restMs }: BreakerSettings): Breaker => {
  let inARow = 0;
  let restsUntil = 0;
  return {
    allows: () => {
      if (inARow < failures) return true;
      if (now() < restsUntil) return false;
      restsUntil = now() + restMs;
      return true;
    },
    succeeded: () => {
      inARow = 0;
    },
    failed: () => {
      inARow += 1;
      if (inARow >= failures) restsUntil = now() + restMs;
    },
  };
};
