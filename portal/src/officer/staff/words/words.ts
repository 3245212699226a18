import { en } from './en.ts';
import { vi } from './vi.ts';

export const staffWords = { name: 'officer/staff', vi, en };
