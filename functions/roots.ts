import { readRoots } from '../verification/trust-roots.ts';

/** The PEM in the setting ROOTS. */
export const rootsPem = (setting: string): string => Buffer.from(setting, 'base64').toString('utf8');

/** The certificates (DER) in the setting ROOTS; a fault when it holds none. */
export const rootsIn = (setting: string): Uint8Array[] => readRoots(rootsPem(setting));
