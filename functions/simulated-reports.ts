import { readFileSync } from 'node:fs';
import type { Simulated } from '../core/procedure/simulated.ts';

/** What the last simulations found, from the file that infra writes. Few ask for it: it is read when somebody does. */
export const simulatedIn = (path: string): (() => readonly Simulated[]) => {
  let reports: readonly Simulated[] | undefined;
  return () => (reports ??= JSON.parse(readFileSync(path, 'utf8')));
};
