import type { CounterSessionWords } from './vi.ts';

export const en: CounterSessionWords = {
  title: 'The citizen signs in on a machine of the counter',
  lead: 'For people who have VNeID and cannot fill in a form on their phone: they sign in on the machine for citizens, declare themselves, and submit one dossier. You are recorded as having helped.',
  place: (address) => `Open this page on the machine for citizens: ${address}`,
  open: 'Open a session at the counter',
  again: 'Get another code',
  code: 'Code for the machine at the counter',
  where: (address) => `On the machine for citizens, open ${address} and type this code in.`,
  picture: 'QR code that opens the sign-in at the counter',
  until: (moment) => `The code is good once, until ${moment}.`,
  own: 'Do not open it in this browser: a citizen who signs in here would sign you out. Without a machine of their own, use a private window and close it afterwards.',
};
