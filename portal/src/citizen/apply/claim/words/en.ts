import type { ClaimWords } from './vi.ts';

const told = 'When you submit, we tell whoever keeps the data at once, so that they check it and put it right.';

export const en: ClaimWords = {
  hints: {
    hold: `${told} The dossier is taken in, but there is no result before they have answered or an officer has seen your paper.`,
    'proceed-marked': `${told} The dossier goes on: the value above stays for now, and officer and leader see both.`,
    'proceed-silent': `${told} Your dossier does not take longer because of it.`,
  },
  why: 'Why do you think it is wrong?',
  paper: 'I have a paper that shows it (you need not send it now)',
};
