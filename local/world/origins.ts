import type { IncomingMessage } from 'node:http';

/** True for a page of another site, open in the same browser: it may send requests here but must not turn anything. */
export const isForeign = ({ headers }: IncomingMessage): boolean => headers['sec-fetch-site'] === 'cross-site';
