import type { LevelWords } from './vi.ts';

export const en: LevelWords = {
  title: 'A VNeID account of level 2 is needed',
  lead: 'Your account is of level 1. Submitting online needs level 2.',
  raise: 'How to reach level 2',
  raiseLead: 'Take your identity card to the police of your commune or ward to be given an account of level 2.',
  counter: 'Or hand it in yourself',
  counterLead:
    'Come to the one-stop counter of your commune or ward. Staff will do it with you; the result is worth the same.',
};
