import { en } from './en.ts';
import { vi } from './vi.ts';

export const choiceWords = { name: 'citizen/apply/choice', vi, en };
