import { en } from './en.ts';
import { vi } from './vi.ts';

export const organisations = { name: 'citizen/tracking/organisations', vi, en };
