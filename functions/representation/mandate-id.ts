import { createHash } from 'node:crypto';

/**
 * What a mandate is called: the same when it is given twice at once, so that it is one. `before` counts those that the
 * giver gave the receiver for the procedure earlier. A UUID made of a hash (RFC 9562, version 8).
 */
export const mandateIdOf = (
  giver: string,
  receiver: string,
  procedure: string,
  until: string,
  before: number,
): string => {
  const named = createHash('sha256')
    .update(JSON.stringify([giver, receiver, procedure, until, before]))
    .digest('hex');
  return `${named.slice(0, 8)}-${named.slice(8, 12)}-8${named.slice(13, 16)}-8${named.slice(17, 20)}-${named.slice(20, 32)}`;
};
