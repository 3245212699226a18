import { en } from './en.ts';
import { vi } from './vi.ts';

export const verify = { name: 'verify', vi, en };
