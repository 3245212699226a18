import type { WhoseWords } from './vi.ts';

export const en: WhoseWords = {
  question: 'Whom are you doing this for?',
  hint: 'The result belongs to whom you choose. The list comes from the civil-status data, the business register and mandates given on this portal.',
  self: 'For myself',
  child: (name: string, born: string) => `For my child ${name}, born ${born}`,
  mandate: (name: string, until: string) => `For ${name}, by a mandate until ${until}`,
  organisation: (name: string) => `For ${name}, whose legal representative I am`,
  missing: 'Choose whom you are doing this for.',
  goOn: 'Go on',
  silent:
    'The database that knows for whom you may act does not answer, so the list may not be whole. You can still file for yourself; for somebody else, try again later.',
};
