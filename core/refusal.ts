import { askingRefusals } from './refusals/asking.ts';
import { dossierRefusals } from './refusals/dossier.ts';
import { peopleRefusals } from './refusals/people.ts';
import { supplementRefusals } from './refusals/supplement.ts';
import type { Text } from './text.ts';

/** Everything the platform may answer "no" to. */
export const refusals = { ...askingRefusals, ...peopleRefusals, ...dossierRefusals, ...supplementRefusals } as const;
export type RefusalCode = keyof typeof refusals;
export const isRefusalCode = (code: string): code is RefusalCode => Object.hasOwn(refusals, code);

/** One field that is not right: where (RFC 6901 pointer into the body), why, and the sentence for the person. */
export interface Pointer {
  readonly pointer: string;
  readonly code: string;
  readonly detail: Text;
}

/** The RFC 6901 pointer to a place in a body. */
export const pointerTo = (path: readonly PropertyKey[]): string =>
  path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** The law, or the rules of the house, says no. Thrown by `core` and by handlers; answered once, at the edge. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly pointers: readonly Pointer[];

  constructor(code: RefusalCode, pointers: readonly Pointer[] = [], options?: ErrorOptions) {
    super(refusals[code].en, options);
    this.name = 'Refusal';
    this.code = code;
    this.pointers = pointers;
  }
}
