import type { vi } from './vi.ts';

export const en: typeof vi = {
  nav: 'Administration',
  title: 'Administration',
  lead: 'Procedures, days off and accounts stand in data files. Here you see what they say and what is going to change; to change it, edit the file and deploy.',
  notAllowed: 'This page is for operators.',
  pages: {
    procedures: [
      'Procedures and editions',
      'Which is in force, what the next one changes, for whom; the last simulation.',
    ],
    holidays: ['Days off and how terms are counted', 'Days off and days worked for them, year by year; try a term.'],
    accounts: ['Accounts for fees', 'Which agencies and communes have one; a sample of the QR code.'],
    certificates: ['Certificates of signers', 'Which end soon, who has none, which unit has nobody left who can sign.'],
    staff: ['Staff', 'Who may do what; departures, handing over, delegations.'],
    templates: ['Templates of results and papers', 'A preview of each with sample data.'],
    operations: ['Operations', 'Queues, deliveries that failed, dossiers that a fault has stopped.'],
  },
};
