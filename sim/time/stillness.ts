import { createRequire, syncBuiltinESMExports } from 'node:module';
import type { Agenda } from './agenda.ts';
import type { Chance } from './chance.ts';

const require = createRequire(import.meta.url);
const timers: { setTimeout: unknown; clearTimeout: unknown } = require('node:timers');
const pauses: { setTimeout: unknown } = require('node:timers/promises');
const realTurn = setImmediate;

/** Whom the process’s own clock, timers and lots answer to at present. */
export interface Still {
  readonly agenda: Agenda;
  readonly chance: Chance;
  /** Called around a pause that running code makes, so that it counts as waiting. */
  pause(ms: number): Promise<void>;
}

/**
 * From now on nothing in this process tells real time, waits for it or draws real lots, but for cryptography, whose
 * lots must not matter. Shipped code needs no seam for this: it finds the same names. Global `setTimeout` stays: PDF
 * parsing lets go of the processor with it.
 */
export const standStill = (present: () => Still): void => {
  Math.random = () => present().chance.next();
  Date.now = () => present().agenda.now();
  const immediate = (run: (...given: unknown[]) => void, ...given: unknown[]): object => {
    present().agenda.in(0, () => run(...given));
    return {};
  };
  Object.assign(globalThis, { setImmediate: immediate });
  timers.setTimeout = (run: () => void, ms: number) => present().agenda.in(ms, run);
  timers.clearTimeout = (cancel: (() => void) | undefined) => cancel?.();
  pauses.setTimeout = async (ms: number) => present().pause(ms);
  syncBuiltinESMExports();
};

/** Resolves when every promise that can go on has gone on. */
export const drained = (): Promise<void> =>
  new Promise((resolve) => {
    process.nextTick(resolve);
  });

/** A turn of the real event loop, in which threads of the process may bring what they worked out. */
export const turned = (): Promise<void> =>
  new Promise((resolve) => {
    realTurn(resolve);
  });
