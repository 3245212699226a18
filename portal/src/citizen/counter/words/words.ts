import { en } from './en.ts';
import { vi } from './vi.ts';

export const counter = { name: 'citizen/counter', vi, en };
