import { accessSync, constants, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { Mistake } from './command-line.ts';

/** Makes the folder where it is missing. */
export const requireWritable = (folder: string): void => {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch {
    throw new Mistake(`Không ghi được vào thư mục ${folder}. | The folder ${folder} cannot be written to.`);
  }
};

/** A folder that leaves when this process exits. */
export const temporaryFolder = (purpose: string): string => {
  const folder = mkdtempSync(join(tmpdir(), `motcua-${purpose}-`));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
};

export interface Held {
  release(): void;
}

const isHeld = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'SQLITE_BUSY';

/**
 * Holds a file against every other process until it is released; undefined while another one holds it. The lock is
 * SQLite’s: it leaves with its process, also with one that is killed.
 */
export const hold = (file: string): Held | undefined => {
  const lock = new Database(file);
  try {
    lock.exec('PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if (isHeld(error)) return undefined;
    throw error;
  }
  return { release: () => void lock.close() };
};

const lockOf = (data: string): string => join(data, 'lock.sqlite');

/** Everything that a province keeps in its folder. */
const own = /^(cloud|world|roots\.pem|lock\.sqlite(-journal)?)$/;

/** Whether somebody else has put something into this folder, or a province has put nothing. */
const isForeign = (data: string): boolean => {
  const names = readdirSync(data);
  const begun = ['lock.sqlite', 'cloud'].some((name) => names.includes(name));
  return names.length > 0 && !(begun && names.every((name) => own.test(name)));
};

/** Holds a province’s data: two provinces at once, or one and a reset, would destroy it. */
export const holdData = (data: string): Held => {
  requireWritable(data);
  if (isForeign(data))
    throw new Mistake(`${data} không phải dữ liệu của motcua; không động đến. | is not motcua’s data; left alone.`);
  const held = hold(lockOf(data));
  if (held === undefined)
    throw new Mistake(`Một tỉnh đang chạy trên thư mục ${data}. | A province is running on the folder ${data}.`);
  return held;
};
