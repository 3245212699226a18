import type { LinkedWords } from './vi.ts';

export const en: LinkedWords = {
  heading: 'What goes together',
  here: 'This is the dossier you are looking at.',
  limit: (when) => `As part of what goes together it is to be done by ${when}.`,
  late: (when) =>
    `The agency has not taken it up by ${when}, as it should have; that is on record. You need not do anything.`,
};
