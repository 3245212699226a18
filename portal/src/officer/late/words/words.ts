import { en } from './en.ts';
import { vi } from './vi.ts';

export const lateWords = { name: 'officer/late', vi, en };
