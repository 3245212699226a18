import type { Term } from '../term.ts';

/** How long a silent source is waited for before a paper may be asked for in its place. */
export const silentTerm: Term = {
  unit: 'working-hour',
  count: 4,
  ground: 'quy tắc nội bộ',
  unverified: 'a rule of this system: no text says how long a silent source is waited for',
};
