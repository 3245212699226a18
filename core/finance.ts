import type { StateSet } from './state-set.ts';

/** Whether the fee of a dossier stands out. */
export const finances = ['none', 'due', 'paid', 'waived'] as const;
export type Finance = (typeof finances)[number];

/** Events that touch money; a dossier that costs nothing begins, and stays, at `none`. */
export const finance: StateSet<Finance> = {
  // Nothing is decided while the fee stands out.
  'verification-completed': { from: ['none', 'paid', 'waived'], to: 'stay' },
  'payment-requested': { from: ['due'], to: 'stay' },
  'payment-recorded': { from: ['due'], to: 'paid' },
  'fee-waived': { from: ['due'], to: 'waived' },
};
