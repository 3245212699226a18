import type { PaymentWords } from './vi.ts';

export const en: PaymentWords = {
  pay: 'To be paid',
  scan: 'Scan this VietQR with your bank’s app. The sum and the message are in it already.',
  here: 'Is the app on this very device? Take a screenshot and open the picture in the app, or transfer to this account:',
  transfer: 'Transfer it to this account:',
  code: (sum, account, message) => `VietQR: transfer ${sum} to account ${account}, message ${message}`,
  bank: 'Bank',
  account: 'Account number',
  holder: 'Account name',
  sum: 'Sum',
  message: 'Message of the transfer',
  copy: 'Copy',
  copied: (what) => `Copied: ${what}.`,
  notCopied: 'The browser does not allow copying; please select and copy by hand.',
  payAt: (place) => `Pay at ${place} and keep the receipt.`,
  orPayAt: (place) => `Or pay at ${place} and keep the receipt.`,
  ask: (agency) => `Please ask how to pay: ${agency}.`,
  recorded: (agency) => `Once the money is there it is recorded by ${agency}, and this page changes by itself.`,
};
