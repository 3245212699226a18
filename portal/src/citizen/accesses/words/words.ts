import { en } from './en.ts';
import { vi } from './vi.ts';

export const accesses = { name: 'citizen/accesses', vi, en };
