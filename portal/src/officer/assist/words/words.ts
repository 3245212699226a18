import { en } from './en.ts';
import { vi } from './vi.ts';

export const assist = { name: 'officer/assist', vi, en };
