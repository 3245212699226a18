import { en } from './en.ts';
import { vi } from './vi.ts';

export const find = { name: 'citizen/find', vi, en };
