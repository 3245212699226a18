import { en } from './en.ts';
import { vi } from './vi.ts';

export const qualityWords = { name: 'officer/quality', vi, en };
