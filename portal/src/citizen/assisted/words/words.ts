import { en } from './en.ts';
import { vi } from './vi.ts';

export const assisted = { name: 'citizen/assisted', vi, en };
