export type Cancel = () => void;

/** Time for the whole embedded cloud: milliseconds since the epoch, and alarms. */
export interface Clock {
  now(): number;
  /** Runs `alarm` once, as soon as `now()` reaches `time`; also when the clock is moved past it. */
  at(time: number, alarm: () => void): Cancel;
}

/** Longest delay `setTimeout` takes; a later alarm is armed again in steps. */
const longest = 2 ** 31 - 1;

interface Alarm {
  readonly time: number;
  readonly run: () => void;
  timer?: NodeJS.Timeout;
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

  now(): number {
    return Date.now() + (this.#offset[0] ?? 0);
  }

  at(time: number, run: () => void): Cancel {
    const alarm: Alarm = { time, run };
    this.#alarms.add(alarm);
    this.#arm(alarm);
    return () => {
      this.#drop(alarm);
    };
  }

  /** Moves time forward by `ms`; everything that has become due runs in order of its time. */
  advance(ms: number): void {
    this.#offset[0] = (this.#offset[0] ?? 0) + ms;
    const due = [...this.#alarms].filter((alarm) => alarm.time <= this.now()).toSorted((a, b) => a.time - b.time);
    for (const alarm of due) this.#ring(alarm);
    for (const alarm of this.#alarms) this.#arm(alarm);
  }

  stop(): void {
    for (const alarm of this.#alarms) this.#drop(alarm);
  }

  #arm(alarm: Alarm): void {
    clearTimeout(alarm.timer);
    const delay = Math.max(0, alarm.time - this.now());
    alarm.timer = setTimeout(() => (delay > longest ? this.#arm(alarm) : this.#ring(alarm)), Math.min(delay, longest));
    alarm.timer.unref();
  }

  #ring(alarm: Alarm): void {
    if (!this.#alarms.has(alarm)) return;
    this.#drop(alarm);
    alarm.run();
  }

  #drop(alarm: Alarm): void {
    clearTimeout(alarm.timer);
    this.#alarms.delete(alarm);
  }
}
