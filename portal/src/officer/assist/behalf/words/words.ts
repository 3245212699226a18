import { en } from './en.ts';
import { vi } from './vi.ts';

export const behalf = { name: 'officer/assist/behalf', vi, en };
