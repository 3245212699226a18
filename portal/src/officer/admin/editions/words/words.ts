import { en } from './en.ts';
import { vi } from './vi.ts';

export const editionWords = { name: 'officer/admin/editions', vi, en };
