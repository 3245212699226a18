import type { DiscrepancyWords } from './vi.ts';

export const en: DiscrepancyWords = {
  lead: 'What people call wrong, or sources say differently, in the dossiers of the unit, the oldest first. The values stand in the dossiers only.',
  none: 'There is nothing left to compare.',
  since: 'Filed',
  what: 'To compare',
  owner: 'Owner of the data',
  claimed: 'Called wrong by the citizen',
  kinds: { differs: 'The source says otherwise', contradicts: 'Two sources differ' },
  holds: 'It cannot go on before this is clear',
  states: {
    untold: 'Being told, not received yet',
    told: 'Told, no answer yet',
    overdue: 'Told, the answer is overdue',
    corrected: 'Answered: the data were corrected',
    kept: 'Answered: the data stay',
    settled: 'An officer has seen a paper',
  },
  answerBy: (day) => `answer expected ${day}`,
  sentOn: (day) => `told on ${day}`,
  review: 'Corrected after the decision: a leader has to look at it',
  noOwner: 'For the officer to judge in the dossier',
  act: 'Open the dossier',
};
