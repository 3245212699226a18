import { en } from './en.ts';
import { vi } from './vi.ts';

export const attendWords = { name: 'citizen/attend', vi, en };
