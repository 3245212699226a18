import type { WalletWords } from './vi.ts';

export const en: WalletWords = {
  put: 'Put into the VNeID wallet',
  putting: 'Putting it into the wallet…',
  lead: 'From the wallet you choose which part of the result somebody sees; of the rest they learn nothing.',
  done: 'The result is in your VNeID wallet.',
};
