import { Refusal, type Pointer, type RefusalCode } from '../refusal.ts';

/** What was asked for against the law, and where; nothing of a person. */
export interface Refused {
  readonly unit: string;
  readonly procedure: string;
  /** A component of the procedure, or a document that it does not name. */
  readonly component: string;
}

/** The guard says no. Whoever answers it counts it for the unit’s leaders. */
export class GuardRefusal extends Refusal {
  readonly refused: Refused;

  constructor(code: RefusalCode, refused: Refused, pointers: readonly Pointer[]) {
    super(code, pointers);
    this.refused = refused;
  }
}
