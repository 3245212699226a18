import { en } from './en.ts';
import { vi } from './vi.ts';

export const queueWords = { name: 'officer/operations', vi, en };
