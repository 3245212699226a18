import { en } from './en.ts';
import { vi } from './vi.ts';

export const mandates = { name: 'citizen/mandates', vi, en };
