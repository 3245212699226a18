import { en } from './en.ts';
import { vi } from './vi.ts';

export const tracking = { name: 'citizen/tracking', vi, en };
