import { en } from './en.ts';
import { vi } from './vi.ts';

export const notices = { name: 'citizen/tracking/notices', vi, en };
