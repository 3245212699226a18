import { en } from './en.ts';
import { vi } from './vi.ts';

export const levelWords = { name: 'citizen/apply/level', vi, en };
