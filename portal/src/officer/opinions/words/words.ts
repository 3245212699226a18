import { en } from './en.ts';
import { vi } from './vi.ts';

export const opinionsWords = { name: 'officer/opinions', vi, en };
