import type { HeldWords } from './vi.ts';

export const en: HeldWords = {
  title: 'What the state has already',
  lead: 'You need not write these again. You see them once more on the last page, and can change them before you submit.',
  from: (about, source) => `${about} · ${source}`,
  records: {
    asked: (day, number) => `Drawn on ${day}, number of the look-up: ${number}`,
    result: (day, number) => `Drawn on ${day} from the result of dossier ${number}`,
    mandate: (day) => `As the mandate given here says (${day}). An officer compares it later.`,
    'sign-in': (day) => `VNeID said so when you signed in (${day}). An officer compares it later.`,
  },
  about: (name) => `About ${name}`,
  whoHint: 'No source could tell. Once you answer, your name and number are filled in for you.',
  whoHintFor: (name) =>
    `No source could tell. Answer for ${name}, for whom you file: then their name and number are filled in.`,
  doubt: 'Is something wrong?',
  differing: (source, value) => `${source} says otherwise: ${value}. You choose the right one in a later step.`,
  unusable: 'The data cannot be used. You fill this in later, and an officer compares.',
  without: 'What could not be drawn',
  withoutLead: 'The form asks you only for what it needs of it.',
  missing: (about, source) => `${about}: ${source} has no data.`,
  silent: (about, source) => `${about}: ${source} does not answer. You fill it in as usual; it is compared later.`,
  declined: (about, source) => `${about}: not taken from ${source}, as you wished.`,
  others: 'Other decisions still to be paid',
  other: (number, day, amount) => `Choose ${number} of ${day}, ${amount}`,
  goOn: 'Use this information',
};
