import { en } from './en.ts';
import { vi } from './vi.ts';

export const signInWords = { name: 'citizen/apply/sign-in', vi, en };
