import { en } from './en.ts';
import { vi } from './vi.ts';

export const digitiseWords = { name: 'officer/digitise', vi, en };
