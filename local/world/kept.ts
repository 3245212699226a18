import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * What the file holds, or what `make` answers, written so that only the owner may read it. The rename makes the
 * file whole or absent, also when the process is killed.
 */
export const kept = async <T>(file: string, make: () => Promise<T> | T): Promise<T> => {
  if (existsSync(file)) {
    const value: T = JSON.parse(readFileSync(file, 'utf8'));
    return value;
  }
  const value = await make();
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, JSON.stringify(value, undefined, 2), { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return value;
};
