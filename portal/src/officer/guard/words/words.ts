import { en } from './en.ts';
import { vi } from './vi.ts';

export const guardWords = { name: 'officer/guard', vi, en };
