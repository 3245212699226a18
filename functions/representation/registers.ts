import type { Death } from '../../core/represented.ts';
import type { Purpose } from '../sources/answer.ts';

/** For what the registers are asked, and how each question comes on the record of whom it is about. */
export interface Asking {
  readonly purpose: Purpose;
  readonly note: (citizenId: string, source: string, fields: readonly string[]) => Promise<void>;
}

/** What a register said, or that it is silent. */
export type Told<T> =
  | {
      readonly told: true;
      readonly value: T;
      readonly source: string;
      readonly asOf: string;
      readonly evidence: string;
    }
  | { readonly told: false; readonly source: string };

/** A child as the civil-status register has them; a small one may have no identifier yet. */
export interface Child {
  readonly citizenId?: string | undefined;
  readonly name: string;
  /** `yyyy-MM-dd`, or the year alone. */
  readonly born: string;
  readonly dead: boolean;
}

/** An organisation by its code in the business register. */
export interface Organisation {
  readonly code: string;
  readonly name: string;
  readonly active: boolean;
}

/** Who knows for whom somebody may act. */
export interface Registers {
  childrenOf(citizenId: string, asking: Asking): Promise<Told<readonly Child[]>>;
  organisationsOf(citizenId: string, asking: Asking): Promise<Told<readonly Organisation[]>>;
  /** What the two registers that know of deaths say together. */
  isDead(citizenId: string, asking: Asking): Promise<Death>;
}

/** Registers that answer nothing, where nobody files for anybody else. */
export const silentRegisters: Registers = {
  childrenOf: async () => ({ told: false, source: 'civil-status' }),
  organisationsOf: async () => ({ told: false, source: 'business' }),
  isDead: async () => 'unknown',
};
