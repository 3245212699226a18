import { en } from './en.ts';
import { vi } from './vi.ts';

export const restingWords = { name: 'officer/dossier/resting', vi, en };
