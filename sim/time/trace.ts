import { createHash } from 'node:crypto';

const together = 1_000;

/** What happened in a run, as one number: two runs with the same number took the same course. */
export class Trace {
  readonly #hash = createHash('sha256');
  #lines: string[] = [];

  /** Nothing drawn by cryptography may be in the line: keys and nonces differ in each run. */
  add(line: string): void {
    this.#lines.push(line);
    if (this.#lines.length >= together) this.#flush();
  }

  #flush(): void {
    this.#hash.update(this.#lines.join('\n'));
    this.#lines = [];
  }

  digest(): string {
    this.#flush();
    return this.#hash.copy().digest('hex').slice(0, 16);
  }
}
