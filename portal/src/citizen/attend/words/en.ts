import type { AttendWords } from './vi.ts';

export const en: AttendWords = {
  unsent: 'NOT SUBMITTED.',
  unsentLead: (procedure) =>
    `You pressed to submit “${procedure}”, but there was no network. It is sent only when you look at it again and press.`,
  unsentLook: 'Check and submit',
  shared: 'Shared machine',
  sharedReminder: 'Shared machine: nothing is kept on it. When you are done, press “Sign out”.',
  idle: 'You will be signed out soon',
  idleLead: (at) => `Nobody has used this machine for a while. The page signs you out at ${at}.`,
  stay: 'I am still here',
  signOut: 'Sign out now',
};
