import { dropBut, fresh } from '../../keeper/kept.ts';

interface Files {
  /** Changes whenever a file does. */
  readonly version: string;
  /** What the page needs to open and to judge codes. */
  readonly shell: readonly string[];
  /** The judge of files and the reader of pictures. */
  readonly rest: readonly string[];
}

/** Written in by the build, which alone knows the names of the files. */
const files: Files = JSON.parse('{"version":"","shell":[],"rest":[]}');

const prefix = 'xac-minh-';
const filesName = `${prefix}${files.version}`;
const dataName = `${prefix}data`;

export const openFiles = (): Promise<Cache> => caches.open(filesName);
export const openData = (): Promise<Cache> => caches.open(dataName);
export const isFile = (path: string): boolean => files.shell.includes(path) || files.rest.includes(path);

/** Where it is noted when everything was kept. */
const keptMark = '/xac-minh/kept';
export const keptSince = async (): Promise<string | undefined> => (await (await openData()).match(keptMark))?.text();

/** Keys and lists: what changes, and has its own date in it. */
export const isOfData = (path: string): boolean => path === '/v1/trust' || path.startsWith('/v1/status-lists/');

export const installShell = async (): Promise<void> => {
  const cache = await openFiles();
  await cache.addAll([...files.shell, ...((await keptSince()) === undefined ? [] : files.rest)].map(fresh));
};

export const dropOld = (): Promise<void> => dropBut(prefix, [filesName, dataName]);

const isListed = (value: unknown): value is { readonly statusLists: readonly string[] } =>
  typeof value === 'object' && value !== null && 'statusLists' in value && Array.isArray(value.statusLists);

/** Everything that a check without a network takes: the rest of the files, the keys, and each list there is. */
export const keepRest = async (): Promise<void> => {
  const [cache, data] = await Promise.all([openFiles(), openData()]);
  await cache.addAll(files.rest.map(fresh));
  await data.add(fresh('/v1/trust'));
  const trust: unknown = await (await data.match('/v1/trust'))?.json();
  const lists = isListed(trust) ? trust.statusLists.filter(isOfData) : [];
  await data.addAll(lists.map(fresh));
  await data.put(keptMark, new Response(new Date().toISOString()));
};
