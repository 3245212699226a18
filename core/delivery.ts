import type { StateSet } from './state-set.ts';

/** Whether there is a result to hand over, and whether the citizen has it. */
export const deliveries = ['none', 'ready', 'delivered'] as const;
export type Delivery = (typeof deliveries)[number];

export const delivery: StateSet<Delivery> = {
  'result-issued': { from: ['none', 'delivered'], to: 'ready' },
  'result-returned': { from: ['ready'], to: 'delivered' },
};
