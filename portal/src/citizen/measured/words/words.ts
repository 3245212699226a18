import { en } from './en.ts';
import { vi } from './vi.ts';

export const measured = { name: 'citizen/measured', vi, en };
