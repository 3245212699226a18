import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The authorities whose results `npm run verify` trusts on this machine when it is told no others. */
const file = join(import.meta.dirname, '..', '.motcua', 'roots.pem');

/** Root certificates, each under the folder that it belongs to; PEM lets such lines stand between certificates. */
const trusted = (): Map<string, string> => {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const entries = text.split(/^# /m).slice(1);
  return new Map(entries.map((entry) => [entry.slice(0, entry.indexOf('\n')), entry.slice(entry.indexOf('\n') + 1)]));
};

/** Those whose folder has gone are trusted no more. */
const write = (all: ReadonlyMap<string, string>): void => {
  const kept = [...all].filter(([folder]) => existsSync(join(folder, 'roots.pem')));
  mkdirSync(dirname(file), { recursive: true });
  const own = `${file}.${process.pid}`;
  writeFileSync(own, kept.map(([folder, roots]) => `# ${folder}\n${roots.trim()}\n`).join(''));
  // Whole at every moment: somebody may be verifying, or starting another province.
  renameSync(own, file);
};

/** Trusts the root certificate of the local world whose `roots.pem` lies in this folder, as long as it lies there. */
export const trustHere = (folder: string, roots: string): void => write(trusted().set(folder, roots));

export const distrustRemoved = (): void => write(trusted());
