import type { CounterWords } from './vi.ts';

export const en: CounterWords = {
  title: 'Sign in at the counter',
  lead: 'This machine is for citizens. The officer gives you a code of 8 digits; then you sign in with your own VNeID.',
  code: 'Code from the officer',
  codeHint: '8 digits, good once within 5 minutes.',
  codeWrong: 'The code has exactly 8 digits.',
  go: 'Sign in with VNeID',
  going: 'Opening VNeID…',
  rights: [
    'The machine keeps nothing of yours. Each sign-in here is for one dossier only.',
    'The officer who opened it is recorded as having helped you, and so does not decide this dossier.',
    'Give no officer your password or a code of VNeID. You declare and submit yourself.',
  ],
  open: 'Somebody is signed in on this machine.',
  begin: 'Choose a procedure',
  session: 'Session at the counter',
  opened: (name, unit) => `A session at the counter, opened for you by ${name}, ${unit}.`,
  elsewhere: 'Not open in a session at the counter',
  only: 'A session at the counter is only for submitting one dossier. For your dossiers, results, mandates and data, sign in on your own device.',
  one: 'It is only for submitting one dossier. When you are done, press “Done” before you leave the machine.',
  spent:
    'The dossier is in, and this session is for no other. Print the receipt or take a picture of it, then press “Done”.',
  done: 'Done, sign out',
};
