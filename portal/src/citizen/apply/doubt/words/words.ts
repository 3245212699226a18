import { en } from './en.ts';
import { vi } from './vi.ts';

export const doubtWords = { name: 'citizen/apply/doubt', vi, en };
