import { nameIn } from '../../words/words.ts';
import { en } from './en.ts';
import { vi, type OfficerWords } from './vi.ts';

export const officer = { name: 'officer', vi, en };

export const stepName = (words: OfficerWords, step: string): string => nameIn(words.stepNames, step);

/** The first half of the hash of what was declared, as it is printed on the sheet: `4F2A 91C0 77B3 E0D2`. */
export const contentCode = (hash: string): string => (hash.slice(0, 16).toUpperCase().match(/.{4}/g) ?? []).join(' ');
