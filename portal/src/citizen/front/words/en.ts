import type { FrontWords } from './vi.ts';

export const en: FrontWords = {
  events: 'What is happening to you',
  otherEvents: 'Something else',
  procedures: 'Procedures you can do online right now',
  others: 'Other fields',
};
