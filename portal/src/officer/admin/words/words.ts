import { en } from './en.ts';
import { vi } from './vi.ts';

export const adminWords = { name: 'officer/admin', vi, en };
