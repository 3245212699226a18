import type { ResultsWords } from './vi.ts';

export const en: ResultsWords = {
  title: 'My results',
  lead: 'What the province has issued to you and your children. Each is digitally signed; you can download it again at any time.',
  none: 'No electronic result has been issued to you or your children yet.',
  states: { valid: 'Valid', revoked: 'Revoked', replaced: 'Old version, replaced' },
  wallet: {
    put: 'It is in your VNeID wallet.',
    pending: 'It is on its way into your VNeID wallet; you need not do anything.',
  },
  outdated: {
    replaced: 'What this was taken from has been replaced. It may not be right any more; better ask for a new one.',
    revoked: 'What this was taken from was revoked. It may not be right any more.',
  },
  issued: (number: string, moment: string, agency: string) => `Number ${number}, issued at ${moment}. ${agency}.`,
  download: 'Download',
  use: 'Use it, and declare nothing again:',
  dossier: 'Issued in dossier',
  organisations: {
    title: 'Results of organisations',
    lead: 'For legal representatives. When you choose to see them, the business register is asked which organisations you represent today.',
    show: 'See results of organisations I represent',
    none: 'No electronic result has been issued to an organisation that you represent today.',
  },
  check: 'Check a result',
};
