import type { Calls } from '../../core/procedure/source.ts';

/** How many questions may still be repeated: when many fail, repeating each would only add to what a source cannot bear. */
export interface Retries {
  /** Takes one, if there is one. */
  take(): boolean;
  succeeded(): void;
}

/** Begins full, as the SDK’s own bucket does; good answers fill it again. Lives as long as the function’s instance. */
export const createRetries = ({ most, earnedBy }: Calls['retries']): Retries => {
  // In parts of a repeat, of which a good answer gives one.
  const full = most * earnedBy;
  let parts = full;
  return {
    take: () => {
      if (parts < earnedBy) return false;
      parts -= earnedBy;
      return true;
    },
    succeeded: () => {
      parts = Math.min(full, parts + 1);
    },
  };
};
