import { vi } from './vi.ts';

export const citizen = { name: 'citizen', vi };
