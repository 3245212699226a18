import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export type Bodies = ReturnType<typeof createBodies>;

/** Object bodies as plain files. A body is complete under its name or not there at all: written aside, then renamed. */
export const createBodies = (directory: string) => {
  const file = (id: string): string => join(directory, id.slice(0, 2), id);
  return {
    write: (content: Uint8Array): string => {
      const id = randomUUID();
      mkdirSync(dirname(file(id)), { recursive: true });
      writeFileSync(`${file(id)}.part`, content);
      renameSync(`${file(id)}.part`, file(id));
      return id;
    },
    read: (id: string): Buffer => readFileSync(file(id)),
    remove: (id: string): void => rmSync(file(id), { force: true }),
  };
};
