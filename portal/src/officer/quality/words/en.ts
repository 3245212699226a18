import type { QualityWords } from './vi.ts';

export const en: QualityWords = {
  nav: 'Data quality',
  title: 'Map of the quality of data',
  lead: 'In how many dossiers the data of each source were called wrong, corrected or kept by their owners, or found to differ. Nothing personal.',
  notAllowed: 'This page is for leaders and operators.',
  none: 'No data were called wrong or found to differ yet.',
  contested: 'Results of your unit that are called wrong',
  cases: (count: number, due: string) => `${count} ${count === 1 ? 'item' : 'items'}; an answer is expected by ${due}.`,
  overdue: 'Overdue',
  counted: 'Counts of the whole province',
  source: 'Source',
  field: 'Field',
  commune: 'Commune',
  every: 'All',
  download: 'Download the table (CSV)',
  counts: {
    disputed: 'Called wrong',
    corrected: 'Corrected',
    kept: 'Kept',
    differs: 'Differ when compared',
    contradicts: 'Two sources disagree',
  },
};
