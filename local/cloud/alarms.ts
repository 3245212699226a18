import type { Cancel, Clock } from './clock.ts';

/** A clock whose alarms all end with `close`, so that none of them finds a store that is closed. */
export interface Alarms extends Clock {
  close(): void;
}

export const createAlarms = (clock: Clock): Alarms => {
  const open = new Set<Cancel>();
  let closed = false;
  return {
    now: () => clock.now(),
    at: (time, alarm) => {
      if (closed) return () => undefined;
      const cancel = clock.at(time, () => {
        open.delete(end);
        alarm();
      });
      const end = (): void => {
        open.delete(end);
        cancel();
      };
      open.add(end);
      return end;
    },
    close: () => {
      closed = true;
      for (const end of open) end();
    },
  };
};
