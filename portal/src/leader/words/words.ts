import { en } from './en.ts';
import { vi } from './vi.ts';

export const leader = { name: 'leader', vi, en };
