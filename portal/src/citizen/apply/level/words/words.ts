import { en } from './en.ts';
import { vi } from './vi.ts';

export const levelWords = { vi, en };
