import { dropBut, fresh } from '../../keeper/kept.ts';
import { answersName, filesPrefix, isShared } from '../../keeper/names.ts';

interface Files {
  /** Changes whenever a file does. */
  readonly version: string;
  /** The two pages, and what they load at once. */
  readonly shell: readonly string[];
  /** What they load later. */
  readonly rest: readonly string[];
}

/** Written in by the build, which alone knows the names of the files. */
const files: Files = JSON.parse('{"version":"","shell":[],"rest":[]}');

const filesName = `${filesPrefix}${files.version}`;
export const openFiles = (): Promise<Cache> => caches.open(filesName);

/** When the network last gave a page, in milliseconds since the epoch. */
const heardMark = '/keeper/heard';
export const noteHeard = async (cache: Cache): Promise<void> => cache.put(heardMark, new Response(String(Date.now())));
export const heardAt = async (cache: Cache): Promise<number> =>
  Number((await (await cache.match(heardMark))?.text()) ?? 0);

/** What is named after its content need not be asked for again. */
const isNamed = (path: string): boolean => path.startsWith('/assets/');

/** All of one build or nothing of it, so that whoever is without a network later lacks no part of a page. */
export const install = async (): Promise<void> => {
  const cache = await openFiles();
  await cache.addAll([...files.shell, ...files.rest].map((path) => (isNamed(path) ? path : fresh(path))));
  await noteHeard(cache);
};

/** A page of the last build may be open, and load more of it later: its files stay until the next one comes. */
export const dropOld = async (): Promise<void> => {
  const before = (await caches.keys()).filter((name) => name.startsWith(filesPrefix) && name !== filesName);
  await dropBut(filesPrefix, [filesName, ...before.slice(-1)]);
};

export const keptAnswer = async (path: string): Promise<Response | undefined> =>
  (await caches.open(answersName)).match(path);

/** On a machine that people share, nothing stays of what somebody looked at. */
export const keepAnswer = async (path: string, answer: Response): Promise<void> => {
  if (!(await isShared())) await (await caches.open(answersName)).put(path, answer);
};
