import type { DisputeWords } from './vi.ts';

export const en: DisputeWords = {
  policies: {
    hold: 'No result can be proposed before this is clear.',
    'proceed-marked': 'The dossier goes on.',
    'proceed-silent': 'The dossier goes on.',
  },
  why: (why) => `Reason: “${why}”.`,
  paper: 'The citizen has a paper.',
  unsent: 'Whoever keeps the data is being told.',
  sent: (day, due) => `Whoever keeps the data was told on ${day}, to answer by ${due}.`,
  overdue: 'Their time is over.',
  own: (unit: string, day: string, due: string) =>
    `From a result that the province issued: ${unit} looks at it since ${day}, an answer is expected by ${due}.`,
  contested: {
    heading: 'What the result of this dossier says is called wrong',
    line: (label: string, held: string, claimed: string) =>
      `${label}: the result says ${held}, the citizen says: ${claimed}.`,
    from: (dossier: string, due: string) => `Said in dossier ${dossier}; an answer is expected by ${due}.`,
    lead: 'If the result is wrong, have another issued in its place; if it is right, keep it and say why. Whoever called it wrong reads the answer.',
  },
  corrected: (before, value, day) => `Whoever keeps the data corrected it on ${day}: ${before} → ${value}.`,
  kept: (day) => `Whoever keeps the data left it as it is (${day}).`,
  basis: (basis) => `Ground: ${basis}.`,
  settled: {
    source: 'An officer has seen a paper: the data are right.',
    paper: 'An officer has seen a paper and followed it.',
  },
  unfit: 'Since the data were corrected these answers do not go together any more; look at them again:',
  review: {
    heading: 'The data were corrected after the decision',
    lead: 'The result does not change by itself. Issue another one if it is wrong, or close this and let it stay. The citizen sees this on the page of the dossier; no message was sent.',
    line: (label, before, value, source) => `${label}: the result says ${before}, ${source} now says ${value}.`,
  },
  settle: {
    which: 'What is it about?',
    by: 'What does the paper you have seen show?',
    source: 'The data of the state are right',
    paper: 'The paper says something else: follow the paper',
    value: 'What the paper says',
    dayHint: 'A day as year-month-day, such as 1996-03-15',
    note: 'Which paper have you seen? (kind, number, day and place of issue)',
    missing: 'Answer this question.',
    send: 'Record it',
    lead: 'Whoever keeps the data is still asked (Resolution 66.7/2025/NQ-CP, Article 2(2)).',
  },
  close: { which: 'Which of them?', note: 'Why does the result stay?', send: 'Keep the result' },
};
