import type { VoiceWords } from './vi.ts';

export const en: VoiceWords = {
  title: 'How did it go?',
  lead: 'Scores and reasons are added up so that the work can be mended. Nobody decides otherwise because of your rating.',
  question: 'How satisfied are you?',
  scores: { 5: 'Very satisfied', 4: 'Satisfied', 3: 'Neither', 2: 'Dissatisfied', 1: 'Very dissatisfied' },
  scoreMissing: 'Choose one from 1 to 5.',
  why: 'Why?',
  own: 'Anything else?',
  private:
    'Leaders of the unit and of what stands above it can read it once the month is over, without your name and dossier, if ten people or more rated in that month; names and numbers that can be recognised are covered. So please write neither. You see each reading under “Who has looked at my data”.',
  wordsLong: 'Use fewer than 1,000 characters.',
  send: 'Send the rating',
  keep: 'Keep the old rating',
  thanks: 'Thank you for your rating',
  said: (score: string) => `You said: ${score}`,
  until: (day: string) => `You can change it until ${day}.`,
  change: 'Change the rating',
  leave: 'Give this form up?',
  leaveLead: 'The form and your answers are deleted. Nothing was submitted. You can open a new form at any time.',
  leaveScore: 'How was this form for you?',
  leaveSend: 'Give up and delete the form',
  stay: 'Go on filling in',
  gone: 'The form is deleted',
  goneLead: 'Thank you for trying. No dossier was submitted. If you want help, call or visit the one-stop unit.',
  again: 'To the page of the procedure',
};
