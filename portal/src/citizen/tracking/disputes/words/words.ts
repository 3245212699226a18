import { en } from './en.ts';
import { vi } from './vi.ts';

export const disputeWords = { name: 'citizen/tracking/disputes', vi, en };
