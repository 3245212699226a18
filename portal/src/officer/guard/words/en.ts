import type { vi } from './vi.ts';

export const en: typeof vi = {
  intro:
    'Whenever an officer was about to ask for a paper that the state has already, the system refused and counts it here. Nothing of any citizen is kept.',
  month: 'Month',
  caption: (month) => `Refused in ${month}`,
  unit: 'Unit',
  procedure: 'Procedure',
  everybody: 'Told to everybody',
  document: 'Paper',
  why: 'Why it may not be asked for',
  count: 'Times',
  none: 'Nothing had to be refused in this month.',
};
