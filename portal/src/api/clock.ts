import type { Text } from '../words/text.ts';
import { addressOf } from './dossier.ts';
import { read } from './request.ts';

/** A sentence of the reckoning, with the law it stands on, and why that is not certain. */
interface Line extends Text {
  readonly ground?: string;
  readonly unverified?: string;
}

/** How a dossier stands in time: from its receipt to when its result is due. */
export interface Clock {
  readonly explanation: readonly Line[];
}

export const readClock = (code: string): Promise<Clock> => read(`${addressOf(code)}/clock`);
