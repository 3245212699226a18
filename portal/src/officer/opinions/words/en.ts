import type { OpinionsWords } from './vi.ts';

export const en: OpinionsWords = {
  title: 'An opinion on another agency’s dossier',
  asks: (asker) => `${asker} asks:`,
  only: 'You see only the part of the dossier that this question needs. The citizen can see that it was read.',
  answerBy: 'Answer by',
  silence: {
    consent: 'No answer in time counts as agreement',
    escalate: 'Without an answer in time the agency that asks goes on by itself',
  },
  ground: 'Legal ground',
  part: 'The part you are asked about',
  blank: 'not given',
  answer: 'What your agency thinks',
  choices: { agrees: 'It agrees', objects: 'It does not agree' },
  note: 'Why',
  noteHint: 'Needed where it does not agree. Only the staff who decide read it.',
  send: 'Send the opinion',
  chooseOne: 'Choose whether it agrees or not',
  sayWhy: 'Say why it does not agree',
  once: 'Each agency answers once; what is sent cannot be changed.',
  done: 'The opinion of your agency is sent.',
  own: 'This dossier names you. A colleague of yours answers.',
  asked: 'Another agency asks',
  opinions: 'Opinions of other agencies',
  said: {
    agrees: 'Agrees',
    objects: 'Does not agree',
    consent: 'No answer in time, taken as agreement',
    escalate: 'No answer in time, an officer decides',
  },
  waiting: (until) => `No answer yet, due ${until}`,
};
