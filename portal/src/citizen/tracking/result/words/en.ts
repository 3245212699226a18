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
  holderNone:
    'Whoever the result is about has no VNeID wallet, so nothing was sent there for them. The electronic result here is fully valid.',
  paper: {
    ask: 'I want it on paper too',
    free: 'free of charge',
    again: 'I want it on paper once more',
    lead: (fee: string, ground: string) =>
      `The electronic result is worth the same as paper, so usually none is needed. On paper: ${fee} (${ground}).`,
    open: {
      counter: (day: string) => `You asked for it on paper on ${day}. Please collect it at the one-stop unit.`,
      post: (day: string) =>
        `You asked for it on paper on ${day}. The agency sends it by post; you need not do anything.`,
    },
    handed: {
      counter: (day: string) => `It was handed over on paper at the one-stop unit on ${day}.`,
      post: (day: string) => `It was sent on paper by post on ${day}.`,
    },
    item: 'Number at the post, to follow the letter:',
    lapsed: 'The earlier request for paper has ended, because that result is void or is issued anew.',
  },
  done: 'The result is in your VNeID wallet.',
};
