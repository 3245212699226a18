import { en } from './en.ts';
import { vi } from './vi.ts';

export const voice = { name: 'citizen/voice', vi, en };
