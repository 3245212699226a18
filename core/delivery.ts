import type { StateSet } from './state-set.ts';

/** Whether there is a result to hand over, whether the citizen has it, and whether they want it on paper too. */
export const deliveries = ['none', 'ready', 'delivered', 'paper-asked', 'paper-handed'] as const;
export type Delivery = (typeof deliveries)[number];

const handedOver: readonly Delivery[] = ['delivered', 'paper-asked', 'paper-handed'];

export const delivery: StateSet<Delivery> = {
  'result-issued': { from: ['none', 'delivered'], to: 'ready' },
  'result-returned': { from: ['ready'], to: 'delivered' },
  'paper-copy-requested': { from: ['delivered', 'paper-handed'], to: 'paper-asked' },
  'paper-copy-handed': { from: ['paper-asked'], to: 'paper-handed' },
  // Nobody is given a paper that is void or wrong: an open request ends, and may be made again for the result that stands.
  'result-revoked': { from: handedOver, to: 'delivered' },
  'result-correction-requested': { from: handedOver, to: 'delivered' },
};
