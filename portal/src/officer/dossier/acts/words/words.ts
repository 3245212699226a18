import { en } from './en.ts';
import { vi } from './vi.ts';

export const acts = { name: 'officer/dossier/acts', vi, en };
