import { en } from './en.ts';
import { vi } from './vi.ts';

export const certificateWords = { name: 'officer/admin/certificates', vi, en };
