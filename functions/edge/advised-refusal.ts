import { Refusal, type RefusalCode } from '../../core/refusal.ts';

/** What somebody who is refused can do next. */
export interface Advice {
  /** Seconds after which the same request may succeed. */
  readonly retryAfter?: number;
  /** Our own address at which to begin again: a path and a query. */
  readonly again?: string;
  /** Methods that the address takes. */
  readonly allow?: string;
}

/** A refusal that also says when, where or how to try again. */
export class AdvisedRefusal extends Refusal {
  readonly advice: Advice;

  constructor(code: RefusalCode, advice: Advice, options?: ErrorOptions) {
    super(code, [], options);
    this.advice = advice;
  }
}

export const adviceOf = (error: unknown): Advice => (error instanceof AdvisedRefusal ? error.advice : {});
