import { en } from './en.ts';
import { vi } from './vi.ts';

export const discrepancyWords = { name: 'officer/discrepancies', vi, en };
