import { en } from './en.ts';
import { vi } from './vi.ts';

export const lookups = { name: 'officer/lookups', vi, en };
