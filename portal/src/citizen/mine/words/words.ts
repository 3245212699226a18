import { en } from './en.ts';
import { vi } from './vi.ts';

export const mine = { name: 'citizen/mine', vi, en };
