import { en } from './en.ts';
import { vi } from './vi.ts';

export const appointmentWords = { name: 'citizen/tracking/appointment', vi, en };
