import { nameIn } from '../../words/words.ts';
import { en } from './en.ts';
import { vi, type OfficerWords } from './vi.ts';

export const officer = { name: 'officer', vi, en };

export const stepName = (words: OfficerWords, step: string): string => nameIn(words.stepNames, step);
