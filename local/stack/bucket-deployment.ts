import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import * as z from 'zod';
import { operator } from '../cloud/engine.ts';
import { text, type Store } from '../cloud/store.ts';
import { renamed, type Addresses } from './addresses.ts';
import type { Assembly } from './assembly.ts';
import type { Execute } from './destinations.ts';

const Deployment = z.object({
  SourceObjectKeys: z.array(z.string()),
  SourceMarkers: z.array(z.record(z.string(), z.string())).default([]),
  DestinationBucketName: z.string(),
  DestinationBucketKeyPrefix: z.string().default(''),
  SystemMetadata: z.record(z.string(), z.string()).default({}),
  Prune: z.literal(false, { error: 'Files that a deployment no longer has are not deleted locally' }),
});

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.map': 'application/json',
  '.mjs': 'text/javascript',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
};

const filesIn = (directory: string): string[] =>
  readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

/** References that the CDK left as markers in the files are filled in at deployment. */
const filled = (content: Buffer, markers: Readonly<Record<string, string>>, names: Addresses['names']): Buffer => {
  if (Object.keys(markers).length === 0) return content;
  let whole = content.toString('latin1');
  for (const [marker, value] of Object.entries(markers))
    whole = whole.replaceAll(marker, Buffer.from(value).toString('latin1'));
  const local = renamed(Buffer.from(whole, 'latin1').toString(), names);
  return Buffer.from(local);
};

const metadataOf = (file: string, system: Readonly<Record<string, string>>): object => {
  const named = { CacheControl: system['cache-control'], ContentLanguage: system['content-language'] };
  const ContentType = system['content-type'] ?? contentTypes[extname(file)] ?? 'binary/octet-stream';
  return { ContentType, ...Object.fromEntries(Object.entries(named).filter(([, value]) => value !== undefined)) };
};

/**
 * Puts the files of every `Custom::CDKBucketDeployment` into its bucket, when they changed since the last start. Takes the
 * assembly with its names on AWS: a marker may stand for a part of an address.
 */
export const deployFiles = async (
  assembly: Assembly,
  names: Addresses['names'],
  store: Store,
  execute: Execute,
): Promise<void> => {
  store.exec('CREATE TABLE IF NOT EXISTS bucket_deployment (id TEXT PRIMARY KEY, digest TEXT NOT NULL)');
  for (const { stack, id, type, properties } of assembly.resources) {
    if (type !== 'Custom::CDKBucketDeployment') continue;
    const digest = createHash('sha256')
      .update(JSON.stringify([properties, names]))
      .digest('hex');
    const known = store.get('SELECT digest FROM bucket_deployment WHERE id = ?', `${stack}/${id}`);
    if (known && text(known, 'digest') === digest) continue;
    const deployment = Deployment.parse(properties);
    const { DestinationBucketName: Bucket, DestinationBucketKeyPrefix: prefix } = deployment;
    for (const [index, source] of deployment.SourceObjectKeys.entries()) {
      const directory = assembly.asset(source);
      for (const file of filesIn(directory)) {
        const Key = [...prefix.split('/'), ...relative(directory, file).split(sep)]
          .filter((part) => part !== '')
          .join('/');
        const Body = filled(readFileSync(file), deployment.SourceMarkers[index] ?? {}, names);
        await execute(
          's3',
          'PutObject',
          { Bucket, Key, Body, ...metadataOf(file, deployment.SystemMetadata) },
          operator,
        );
      }
    }
    store.run('INSERT OR REPLACE INTO bucket_deployment VALUES (?, ?)', `${stack}/${id}`, digest);
  }
};
