import type { NoticeWords } from './vi.ts';

export const en: NoticeWords = {
  filedFor: {
    child: (name, by) =>
      `${by} filed this for ${name}, as a parent of a minor by the civil-status data. The result belongs to ${name}.`,
    mandate: (name, by) =>
      `${by} filed this for ${name}, by a mandate given on the portal. The result belongs to ${name}; ${by} cannot see it once it is handed over.`,
    organisation: (name, by) => `${by} filed this for ${name}, as the legal representative.`,
  },
  refusal: 'Why it was not accepted',
  refusalLead: 'You may submit again when the reason no longer holds.',
  suspended: 'Why it is paused',
  pausedUntil: (due) => `Paused until ${due} at the latest.`,
  stopped: 'Why it was stopped',
  extended: 'Why the term was made longer',
  written: 'The officer adds:',
  revoked: 'The result was revoked',
  revokedLead: (day: string) => `Since ${day} it is void; whoever checks it is told so.`,
  correcting: 'Why another result is issued',
  corrected: 'A new result in the place of the old one',
  former: (number: string, day: string) => `Result ${number}, issued before, is void since ${day}.`,
  sorry: 'We are sorry that the result is late',
  newDay: 'New day of the result',
};
