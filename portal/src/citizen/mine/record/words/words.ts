import { en } from './en.ts';
import { vi } from './vi.ts';

export const ownRecord = { name: 'citizen/mine/record', vi, en };
