import type { StateSet } from './state-set.ts';

/** Whether the dossier has a result that stands; `correcting`: it does until another one takes its place. */
export const validities = ['none', 'valid', 'correcting', 'revoked'] as const;
export type Validity = (typeof validities)[number];

/** A result stands alone: a second one is issued in the place of the first or not at all. */
export const validity: StateSet<Validity> = {
  'result-issued': { from: ['none', 'correcting'], to: 'valid' },
  'result-revoked': { from: ['valid'], to: 'revoked' },
  'result-correction-requested': { from: ['valid'], to: 'correcting' },
  'paper-copy-requested': { from: ['valid'], to: 'stay' },
  'paper-copy-handed': { from: ['valid'], to: 'stay' },
  'correction-lapsed': { from: ['correcting'], to: 'valid' },
  // These lead back to where a dossier can be refused, or are about a term that ended with the first result.
  'approval-lapsed': { from: ['none'], to: 'stay' },
  'register-refused': { from: ['none'], to: 'stay' },
  'register-entered': { from: ['none'], to: 'stay' },
  'dossier-rescheduled': { from: ['none'], to: 'stay' },
  'outage-credited': { from: ['none'], to: 'stay' },
};
