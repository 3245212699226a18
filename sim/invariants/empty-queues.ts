import type { Invariant } from './invariant.ts';

/** After the dead letters were given back nothing lies in any queue. */
export const emptyQueues: Invariant = {
  name: 'queues and dead letters are empty after redrive',
  check: ({ messages }) => [...messages].filter(([, count]) => count > 0).map(([name, count]) => `${count} in ${name}`),
};
