import { en } from './en.ts';
import { vi, type OfficerWords } from './vi.ts';

export const officer = { vi, en };

/** A step's name; one that the portal does not know yet keeps its id. */
export const stepName = (words: OfficerWords, step: string): string =>
  new Map(Object.entries(words.stepNames)).get(step) ?? step;
