import { en } from './en.ts';
import { vi } from './vi.ts';

export const frontWords = { name: 'citizen/front', vi, en };
