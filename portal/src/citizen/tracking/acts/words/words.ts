import { en } from './en.ts';
import { vi } from './vi.ts';

export const acts = { name: 'citizen/tracking/acts', vi, en };
