import { en } from './en.ts';
import { vi } from './vi.ts';

export const heldWords = { name: 'citizen/apply/held', vi, en };
