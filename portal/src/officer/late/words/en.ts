import type { LateWords } from './vi.ts';

export const en: LateWords = {
  lead: (late, soon) => `${late} overdue, ${soon} due within 3 days, those that wait for others among them.`,
  rule: 'Another day can be promised with an apology once, at the latest one working day before it is due. What is overdue cannot, nor what is to be done within the day: decide it now, or give it to somebody else.',
  none: 'Nothing is overdue or about to be due.',
  incomplete: 'The list is longer than what is shown: these are the first to be due.',
  free: 'Nobody has taken it',
  elsewhere: 'Waiting for others or for the citizen',
  count: (late, all) => (late === 0 ? `${all} dossiers` : `${all} dossiers, ${late} overdue`),
  rescheduled: 'Apologised, another day promised',
  act: 'What can be done',
  close: 'Close',
  open: 'Open the dossier',
  acts: 'Act',
  seen: 'This looks into the dossier, and is on record.',
};
