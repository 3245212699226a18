import type { ConsentWords } from './vi.ts';

export const en: ConsentWords = {
  heading: 'What may be asked to fill in the form?',
  law: 'The agency may draw these data by Resolution 66.7/2025/NQ-CP, Article 2(1), so that you need not declare them again.',
  choice:
    'Untick what you do not want filled in for you: you type it yourself, and after you have sent it the agency still compares it by law.',
  details: 'What each source fills in, for how long, and by what law',
  fills: (labels) => `Fills in: ${labels}.`,
  fillsNothing: 'Fills in nothing, only compares.',
  kept: (time, ground) => `May be used again for ${time}${ground === undefined ? '' : ` (${ground})`}.`,
  notKept: (ground) => `Never used a second time${ground === undefined ? '' : ` (${ground})`}.`,
  ground: (ground) => `By this law it is drawn and used again: ${ground}.`,
  needs: (label) => `Needs “${label}” to know whom to ask about.`,
  minutes: (count) => `${count} minutes`,
  hours: (count) => `${count} hours`,
  logged: 'What you agree to, and every question, is on your own record.',
  begin: 'Agree and begin',
  beginAlone: 'Fill it in myself',
};
