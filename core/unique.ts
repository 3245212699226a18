import type { Draft } from './draft.ts';
import { answerAt, type Answer, type Answers } from './form/answers.ts';
import type { Edition } from './procedure/edition.ts';

/**
 * How a value that may stand in one dossier only is told apart, together with its field: alike in capitals or small
 * letters, with spaces, dots or neither, because people copy it from paper. Undefined when there is nothing to tell.
 */
export const uniquePair = (path: string, value: Answer | undefined): string | undefined => {
  const bare = String(value ?? '')
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
  return bare === '' ? undefined : `${path}=${bare}`;
};

/** A `path=value` pair that may stand in one dossier only. */
export interface UniqueValue {
  readonly path: string;
  readonly pair: string;
  /**
   * A source gave it to this citizen, so the dossier takes the place at once. What was only typed takes none before an
   * officer has looked at it: with a guessed number anybody could bar the registration of another’s child.
   */
  readonly given: boolean;
}

/** The values that may stand in one dossier only. */
export const uniqueIn = (edition: Edition, answers: Answers, prefill: Draft['prefill']): UniqueValue[] =>
  edition.unique.flatMap((path): UniqueValue[] => {
    const value = answerAt(answers, path);
    const pair = uniquePair(path, value);
    const held = prefill[path];
    return pair === undefined ? [] : [{ path, pair, given: held?.lock === true && held.value === value }];
  });
