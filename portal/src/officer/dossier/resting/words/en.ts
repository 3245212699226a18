import type { RestingWords } from './vi.ts';

export const en: RestingWords = {
  lead: (count) =>
    count === 1
      ? '1 result that was issued rests on this one, in the dossier:'
      : `${count} results that were issued rest on this one, in the dossiers:`,
  outdated: 'by a version that is void',
  unchanged: 'Correcting or revoking this result does not change them.',
  tell: 'They do not change by themselves. Tell the office that issued them; the holder is told on the page My results.',
};
