import type { SignInWords } from './vi.ts';

export const en: SignInWords = {
  signIn: 'Sign in with VNeID',
  shared: 'Shared machine',
  sharedHint:
    'Tick this if other people use this machine too. The page keeps nothing on it, and soon signs you out when nobody uses it.',
};
