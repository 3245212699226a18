import { en } from './en.ts';
import { vi } from './vi.ts';

export const holidayWords = { name: 'officer/admin/holidays', vi, en };
