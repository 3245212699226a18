import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import * as z from 'zod';
import type { Cloud } from '../cloud/cloud.ts';
import { operator } from '../cloud/engine.ts';
import { text } from '../cloud/store.ts';
import type { Assembly } from './assembly.ts';

/** Everything, or what lies below a folder. */
const Folder = z.string().regex(/^(?:[\w-]+\/)*\*$/);

/** What is not in the deployment any more stays: pages of the last one still name its files (infra/parts/pages.ts). */
const Deployment = z.object({
  ServiceToken: z.string(),
  SourceObjectKeys: z.tuple([z.string()]),
  DestinationBucketName: z.string(),
  SystemMetadata: z.object({ 'cache-control': z.string() }),
  Prune: z.literal(false),
  Exclude: z.array(Folder).default([]),
  Include: z.array(Folder).default([]),
});

/** Which files are copied, as the AWS CLI reads its filters: the last that fits counts, and includes come after. */
const isCopied = (key: string, { Exclude, Include }: z.infer<typeof Deployment>): boolean => {
  const isIn = (filters: readonly string[]) => filters.some((filter) => key.startsWith(filter.slice(0, -1)));
  return isIn(Include) || !isIn(Exclude);
};

/** As the AWS CLI guesses them, for the kinds of files that the portal has. */
const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain',
  '.wasm': 'application/wasm',
};

const contentType = (file: string): string => {
  const known = contentTypes[extname(file)];
  if (known === undefined) throw new Error(`no content type is known for ${file}`);
  return known;
};

const filesIn = (directory: string): string[] =>
  readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

/** Puts the files of every `Custom::CDKBucketDeployment` into its bucket, when they changed since the last start. */
export const deployFiles = async ({ resources, asset }: Assembly, cloud: Cloud): Promise<void> => {
  const { store } = cloud.surroundings;
  store.exec('CREATE TABLE IF NOT EXISTS bucket_deployment (id TEXT PRIMARY KEY, digest TEXT NOT NULL)');
  for (const { stack, id, properties } of resources.of('Custom::CDKBucketDeployment', Deployment)) {
    const { SourceObjectKeys, DestinationBucketName: Bucket, SystemMetadata } = properties;
    const digest = createHash('sha256').update(JSON.stringify(properties)).digest('hex');
    const row = store.get('SELECT digest FROM bucket_deployment WHERE id = ?', `${stack}/${id}`);
    if (row && text(row, 'digest') === digest) continue;
    const directory = asset(SourceObjectKeys[0]);
    for (const file of filesIn(directory)) {
      const Key = relative(directory, file).split(sep).join('/');
      if (!isCopied(Key, properties)) continue;
      const metadata = { ContentType: contentType(file), CacheControl: SystemMetadata['cache-control'] };
      await cloud.execute('s3', 'PutObject', { Bucket, Key, Body: readFileSync(file), ...metadata }, operator);
    }
    store.run('INSERT OR REPLACE INTO bucket_deployment VALUES (?, ?)', `${stack}/${id}`, digest);
  }
};
