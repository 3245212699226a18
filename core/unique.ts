import type { Answer } from './form/answers.ts';

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
