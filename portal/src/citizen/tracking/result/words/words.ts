import { en } from './en.ts';
import { vi } from './vi.ts';

export const resultWords = { name: 'citizen/tracking/result', vi, en };
