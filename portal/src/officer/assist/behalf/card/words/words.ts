import { en } from './en.ts';
import { vi } from './vi.ts';

export const cardWords = { name: 'officer/assist/behalf/card', vi, en };
