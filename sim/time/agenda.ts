import type { Cancel, Clock } from '../../local/cloud/clock.ts';
import type { Chance } from './chance.ts';

interface Entry {
  readonly time: number;
  /** Decides between entries of one instant: the order in which they were made must not be the only one ever tried. */
  readonly lot: number;
  run: (() => void) | undefined;
}

const isBefore = (a: Entry, b: Entry): boolean => a.time < b.time || (a.time === b.time && a.lot < b.lot);

/** Virtual time, and everything that will happen: one entry after the other, never two at once. A binary heap. */
export class Agenda implements Clock {
  readonly #heap: Entry[] = [];
  readonly #chance: Chance;
  #now: number;

  constructor(start: number, chance: Chance) {
    this.#now = start;
    this.#chance = chance;
  }

  now(): number {
    return this.#now;
  }

  /** Whole milliseconds, as clocks show them. */
  at(time: number, run: () => void): Cancel {
    const entry: Entry = { time: Math.max(Math.ceil(time), this.#now), lot: this.#chance.next(), run };
    this.#push(entry);
    return () => {
      entry.run = undefined;
    };
  }

  in(ms: number, run: () => void): Cancel {
    return this.at(this.#now + ms, run);
  }

  rest(ms: number): Promise<void> {
    return new Promise((resolve) => {
      this.in(ms, resolve);
    });
  }

  /** Runs what comes next; false when nothing is left before `until`. */
  next(until = Infinity): boolean {
    for (;;) {
      const [first] = this.#heap;
      if (first === undefined || first.time > until) return false;
      this.#pop();
      if (first.run === undefined) continue;
      this.#now = first.time;
      first.run();
      return true;
    }
  }

  #push(entry: Entry): void {
    const heap = this.#heap;
    let place = heap.push(entry) - 1;
    while (place > 0) {
      const above = (place - 1) >> 1;
      const parent = heap[above];
      if (parent === undefined || !isBefore(entry, parent)) break;
      heap[place] = parent;
      place = above;
    }
    heap[place] = entry;
  }

  #pop(): void {
    const heap = this.#heap;
    const last = heap.pop();
    if (last === undefined || heap.length === 0) return;
    let place = 0;
    for (;;) {
      const left = 2 * place + 1;
      const [a, b] = [heap[left], heap[left + 1]];
      if (a === undefined) break;
      const [child, at] = b !== undefined && isBefore(b, a) ? [b, left + 1] : [a, left];
      if (!isBefore(child, last)) break;
      heap[place] = child;
      place = at;
    }
    heap[place] = last;
  }
}
