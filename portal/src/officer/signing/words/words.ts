import { en } from './en.ts';
import { vi } from './vi.ts';

export const signingWords = { name: 'officer/signing', vi, en };
