import { Doubt, gravity, type Reason, type ReasonCode } from './reason.ts';

/** Runs a check over hostile input: whatever it throws becomes a doubt, of kind `code` unless it says otherwise. */
export const doubting = async <T>(code: ReasonCode, check: () => T | Promise<T>): Promise<T> => {
  try {
    return await check();
  } catch (error) {
    throw error instanceof Doubt ? error : new Doubt(code, error instanceof Error ? error.message : String(error));
  }
};

/** Collects the doubts of checks that do not depend on each other, so that the answer names all that is wrong. */
export class Inquiry {
  readonly #found: Reason[] = [];

  /** The gravest first; of one gravity in the order in which they were found. */
  get reasons(): Reason[] {
    return this.#found.toSorted((a, b) => gravity(a.code) - gravity(b.code));
  }

  /** What the check gives, or undefined when it leaves a doubt; `about` is what it was about, such as a field. */
  async ask<T>(code: ReasonCode, check: () => T | Promise<T>, about?: string): Promise<T | undefined> {
    try {
      return await doubting(code, check);
    } catch (error) {
      if (!(error instanceof Doubt)) throw error;
      this.#found.push(error.reason(about));
      return undefined;
    }
  }
}
