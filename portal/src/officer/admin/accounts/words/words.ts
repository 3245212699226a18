import { en } from './en.ts';
import { vi } from './vi.ts';

export const accountWords = { name: 'officer/admin/accounts', vi, en };
