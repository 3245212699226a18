import { en } from './en.ts';
import { vi } from './vi.ts';

export const templateWords = { name: 'officer/templates', vi, en };
