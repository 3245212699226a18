import { en } from './en.ts';
import { vi } from './vi.ts';

export const leavingWords = { name: 'ui/leaving', vi, en };
