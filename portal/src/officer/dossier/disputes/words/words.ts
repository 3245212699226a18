import { en } from './en.ts';
import { vi } from './vi.ts';

export const disputeWords = { name: 'officer/dossier/disputes', vi, en };
