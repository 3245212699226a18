import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The authorities whose results `npm run verify` trusts on this machine when it is told no others. */
const file = join(import.meta.dirname, '..', '.motcua', 'roots.pem');

/** Adds a local world's root certificate to those trusted here. */
export const trustHere = (roots: string): void => {
  const known = existsSync(file) ? readFileSync(file, 'utf8') : '';
  if (known.includes(roots.trim())) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${known}${roots.trim()}\n`);
};
