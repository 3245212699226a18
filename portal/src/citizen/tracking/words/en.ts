import type { TrackingWords } from './vi.ts';

export const en: TrackingWords = {
  dossiers: {
    title: 'My dossiers',
    none: 'You have not submitted any dossier.',
    choose: 'Choose a procedure',
    unsent: 'Forms not sent, and all my data',
    actions: {
      appointment: 'Choose when you come',
      confirm: 'Needs your confirmation',
      supplement: 'Needs more from you',
    },
  },

  dossier: {
    timeline: 'Steps so far',
    receipt: 'Download the receipt (PDF)',
    paused: 'The term stands still now. The day of the result will be reckoned anew.',
    received: 'What you supplied has arrived.',
    withdraw: 'Withdraw the dossier',
    marks: 'Note',
    details: 'What was declared',
    offline: 'No connection. What you see may be out of date.',
  },
};
