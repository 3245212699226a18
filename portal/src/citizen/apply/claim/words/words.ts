import { en } from './en.ts';
import { vi } from './vi.ts';

export const claimWords = { name: 'citizen/apply/claim', vi, en };
