import { en } from './en.ts';
import { vi } from './vi.ts';

export const registerWords = { name: 'officer/register', vi, en };
