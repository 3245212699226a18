import { en } from './en.ts';
import { vi } from './vi.ts';

export const counterSession = { name: 'officer/counter', vi, en };
