import { setImmediate as turn, setTimeout as pause } from 'node:timers/promises';

/** Knows what is still moving, so that a test can wait for the whole cloud to come to rest without guessing a time. */
export class Settling {
  readonly #running = new Map<symbol, string>();

  /** Counts `work` as running until it ends, well or badly. */
  async track<T>(label: string, work: Promise<T>): Promise<T> {
    const id = Symbol(label);
    this.#running.set(id, label);
    try {
      return await work;
    } finally {
      this.#running.delete(id);
    }
  }

  /**
   * Resolves when nothing can move unless the clock moves or somebody calls. Throws, naming what is still moving,
   * after `patience` milliseconds of real time.
   */
  async settle(patience = 30_000): Promise<void> {
    const end = performance.now() + patience;
    // One step may hand over to the next through timers and immediates, so rest must last for some turns.
    for (let calm = 0; calm < 8;) {
      const pending = [...this.#running.values()];
      calm = pending.length === 0 ? calm + 1 : 0;
      if (performance.now() > end) throw new Error(`not settled after ${patience} ms: ${pending.join(', ')}`);
      if (calm === 0) await pause(2);
      else await (calm % 2 === 0 ? pause(1) : turn());
    }
  }
}
