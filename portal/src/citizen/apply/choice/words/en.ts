import type { ChoiceWords } from './vi.ts';

export const en: ChoiceWords = {
  which: 'Which result is it about?',
  hint: 'The province has issued several results to you or your child that can be used here.',
  missing: 'Choose a result.',
  goOn: 'Go on',
  held: (name, holder, number, day) => `${name} · ${holder}, number ${number}, issued on ${day}`,
};
