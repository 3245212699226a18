import type { refusals } from './refusals.ts';
import type { Text } from './text.ts';

export type RefusalCode = keyof typeof refusals;

/** One field that is not right: where (RFC 6901 pointer into the body), why, and the sentence for the person. */
export interface Pointer {
  readonly pointer: string;
  readonly code: string;
  readonly detail: Text;
  /** Where in a long text, from 1. */
  readonly line?: number;
  readonly column?: number;
}

/** The RFC 6901 pointer to a place in a body. */
export const pointerTo = (path: readonly PropertyKey[]): string =>
  path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/**
 * The law, or the rules of the house, says no. Thrown by `core` and by handlers; answered once, at the edge, with the
 * sentence of its code.
 */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly pointers: readonly Pointer[];

  constructor(code: RefusalCode, pointers: readonly Pointer[] = [], options?: ErrorOptions) {
    super(code, options);
    this.name = 'Refusal';
    this.code = code;
    this.pointers = pointers;
  }
}
