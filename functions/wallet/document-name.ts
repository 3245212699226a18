import { createHash } from 'node:crypto';

/**
 * What a result is called in somebody’s wallet: for one person and file always the same, and for two people who may both
 * have the result two names. `owner` is the keyed hash of their identifier, of which nothing can be read in the name.
 */
export const documentName = (dossier: string, file: string, owner: string): string => {
  const named = createHash('sha256')
    .update(JSON.stringify([file, owner]))
    .digest('hex');
  return `${dossier}:${named.slice(0, 32)}`;
};
