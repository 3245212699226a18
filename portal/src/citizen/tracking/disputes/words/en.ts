import type { DisputeWords } from './vi.ts';

export const en: DisputeWords = {
  heading: 'What you called wrong',
  claimed: (value) => `You say: ${value}`,
  waiting: {
    hold: 'There is no result before whoever keeps the data has answered, or an officer has seen your paper. If you have one, bringing it to the one-stop counter is quicker.',
    'proceed-marked': 'The dossier goes on; officer and leader see both values.',
    'proceed-silent': 'Your dossier does not take longer because of it.',
  },
  unsent: (source) => `${source} is being told.`,
  sent: (source, day, due) => `${source} was told on ${day}, and is to answer by ${due}.`,
  overdue: 'There is no answer in time; we keep asking, and you need not do anything.',
  own: (unit: string, day: string, due: string) =>
    `This value was taken from a result of the province. On ${day} it was put before the leader of ${unit}, which issued that result; an answer is expected by ${due}. There is nothing you have to do.`,
  corrected: (value, day) => `On ${day} whoever keeps the data corrected it: ${value}.`,
  kept: (day) => `On ${day} whoever keeps the data answered that it stays as it is.`,
  basis: (basis) => `Ground: ${basis}.`,
  late: 'The data were corrected after the decision. The result does not change by itself: a leader looks at it and tells you if a new one is issued.',
  settled: (value) => `An officer has seen a paper; the dossier says: ${value}.`,
};
