import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Object bodies as plain files. A body is complete under its name or not there at all: written aside, then renamed. */
export interface Bodies {
  write(content: Uint8Array): string;
  read(id: string): Buffer;
  remove(id: string): void;
}

export const createBodies = (directory: string): Bodies => {
  const file = (id: string): string => join(directory, id.slice(0, 2), id);
  return {
    write: (content) => {
      const id = randomUUID();
      mkdirSync(dirname(file(id)), { recursive: true });
      writeFileSync(`${file(id)}.part`, content);
      renameSync(`${file(id)}.part`, file(id));
      return id;
    },
    read: (id) => readFileSync(file(id)),
    remove: (id) => rmSync(file(id), { force: true }),
  };
};
