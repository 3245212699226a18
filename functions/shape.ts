import type { Rights } from './rights.ts';
import type { Setting } from './settings.ts';

/** What a function is: how it runs, what it may touch, and why it matters. */
export interface Shape {
  /** File in `functions/entries`. */
  readonly entry: string;
  readonly memoryMb: number;
  readonly timeoutSeconds: number;
  /** How many of it run at the same time at most, taken from what the account may run; no bound where nothing is said. */
  readonly atOnce?: number;
  readonly settings: readonly Setting[];
  readonly may: Rights;
  /** What makes it run, beside its endpoints. */
  readonly trigger?: 'authoriser' | 'dossier-stream' | 'bus' | 'machine' | 'schedule';
  /** Of a consumer of the bus; once and at once, and five times in all, when left out. */
  readonly queue?: {
    /** Before a message is handed out for the first time. */
    readonly delaySeconds: number;
    /** How often it is handed out, three minutes apart, before it is a dead letter; a thousand times at most. */
    readonly tries: number;
    /** Each message takes long: they are handed out one at a time, and not again before the function must have ended. */
    readonly oneByOne?: true;
  };
  /** Who is hurt, and how, when it fails; the text of its alarm. */
  readonly hurts: string;
}
