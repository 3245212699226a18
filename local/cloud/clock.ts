export type Cancel = () => void;

/** Time for the whole embedded cloud: milliseconds since the epoch, and alarms. */
export interface Clock {
  now(): number;
  /** Runs `alarm` once, as soon as `now()` reaches `time`; also when the clock is moved past it. */
  at(time: number, alarm: () => void): Cancel;
}

/** The same clock until `close`, which silences its alarms, so that none of them finds a store that is closed. */
export const closable = (clock: Clock) => {
  let closed = false;
  return {
    now: (): number => clock.now(),
    at: (time: number, alarm: () => void): Cancel =>
      clock.at(time, () => {
        if (!closed) alarm();
      }),
    close: (): void => {
      closed = true;
    },
  };
};

/** Longest delay `setTimeout` takes; a later alarm is armed again in steps. */
const longest = 2 ** 31 - 1;

interface Alarm {
  readonly time: number;
  readonly arm: () => void;
  readonly ring: () => void;
  readonly cancel: Cancel;
}

/** Real time plus an offset that tests and the control page may move forward. Handlers read the same offset. */
export class SteerableClock implements Clock {
  readonly #offset = new Float64Array(new SharedArrayBuffer(8));
  readonly #alarms = new Set<Alarm>();

  constructor(offset = 0) {
    this.#offset[0] = offset;
  }

  /** Shared with worker threads, whose `Date` adds it. */
  get sharedOffset(): Float64Array {
    return this.#offset;
  }

  /** Milliseconds by which it is before real time. */
  get ahead(): number {
    return this.#offset[0] ?? 0;
  }

  now(): number {
    return Date.now() + this.ahead;
  }

  at(time: number, run: () => void): Cancel {
    let timer: NodeJS.Timeout | undefined;
    const cancel = (): void => {
      clearTimeout(timer);
      this.#alarms.delete(alarm);
    };
    const ring = (): void => {
      cancel();
      run();
    };
    const arm = (): void => {
      clearTimeout(timer);
      const delay = Math.max(0, time - this.now());
      timer = setTimeout(delay > longest ? arm : ring, Math.min(delay, longest)).unref();
    };
    const alarm: Alarm = { time, arm, ring, cancel };
    this.#alarms.add(alarm);
    arm();
    return cancel;
  }

  /** Moves time forward by `ms`; everything that has become due runs in order of its time. */
  advance(ms: number): void {
    this.#offset[0] = this.ahead + ms;
    const due = [...this.#alarms].filter(({ time }) => time <= this.now()).toSorted((a, b) => a.time - b.time);
    try {
      for (const alarm of due) if (this.#alarms.has(alarm)) alarm.ring();
    } finally {
      for (const alarm of this.#alarms) alarm.arm();
    }
  }

  stop(): void {
    for (const alarm of this.#alarms) alarm.cancel();
  }
}
