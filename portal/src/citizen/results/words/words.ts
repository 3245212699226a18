import { en } from './en.ts';
import { vi } from './vi.ts';

export const results = { name: 'citizen/results', vi, en };
