import { en } from './en.ts';
import { vi } from './vi.ts';

export const linkedWords = { name: 'citizen/tracking/linked', vi, en };
