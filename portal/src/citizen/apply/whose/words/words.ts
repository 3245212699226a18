import { en } from './en.ts';
import { vi } from './vi.ts';

export const whoseWords = { name: 'citizen/apply/whose', vi, en };
