import { en } from './en.ts';
import { vi } from './vi.ts';

export const payment = { name: 'citizen/tracking/payment', vi, en };
