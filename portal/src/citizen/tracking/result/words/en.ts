import type { ResultWords } from './vi.ts';

export const en: ResultWords = {
  result: 'Result',
  check: 'Whoever is given it can check it by themselves: ',
  issued: (number, day) => `Number ${number}, issued on ${day}. Electronic copy, digitally signed.`,
  download: 'Download the result (PDF)',
  put: 'Put into the VNeID wallet',
  putting: 'Putting it into the wallet…',
  lead: 'From the wallet you choose which part of the result somebody sees; of the rest they learn nothing.',
  done: 'The result is in your VNeID wallet.',
};
