import type { ResultWords } from './vi.ts';

export const en: ResultWords = {
  result: 'Result',
  check: 'Whoever is given it can check it by themselves: ',
  issued: (number, day) => `Number ${number}, issued on ${day}. Electronic copy, digitally signed.`,
  download: 'Download the result (PDF)',
  put: 'Put into the VNeID wallet',
  putting: 'Putting it into the wallet…',
  lead: 'From the wallet you choose which part of the result somebody sees; of the rest they learn nothing.',
  pending: 'The result is on its way into your VNeID wallet; you need not do anything.',
  none: 'When the result came you had no VNeID wallet, which takes an account of level 2. Once you have one, put it in here.',
  done: 'The result is in your VNeID wallet.',
};
