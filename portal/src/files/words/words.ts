import { en } from './en.ts';
import { vi } from './vi.ts';

export const files = { name: 'files', vi, en };
