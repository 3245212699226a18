import { en } from './en.ts';
import { vi } from './vi.ts';

export const consentWords = { name: 'citizen/apply/consent', vi, en };
