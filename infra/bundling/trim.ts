import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';
import * as z from 'zod';

/**
 * Parts of the SDK that no call of ours reaches: event streams (S3 Select, Kinesis, Transcribe) and the discovery of
 * endpoints (Timestream; off by default for DynamoDB). They are a twentieth of every bundle.
 */
const unreached = {
  '@smithy/core/event-streams': `
    const unreached = () => { throw new Error('event streams are not in the bundle'); };
    export const eventStreamSerdeProvider = unreached, EventStreamSerde = unreached;
    export const resolveEventStreamSerdeConfig = (config) => config;`,
  '@aws-sdk/endpoint-cache': `
    export class EndpointCache {
      get() { throw new Error('endpoint discovery is not in the bundle'); }
    }`,
} as const;
const names = Object.keys(unreached).map((name) => `^${name}$`);

/**
 * Errors whose own members are read, beside name and message. Every other error comes as the service's base class with
 * its right name, so `error.name` is what code may ask for, and never `instanceof`.
 */
const errorsWithMembers = new Set(['ConditionalCheckFailedException', 'TransactionCanceledException']);
const withoutBareErrors = (schemas: string): string =>
  schemas.replaceAll(/^n0_registry\.registerError\(\w+\$, (\w+)\);$/gm, (line, name: string) =>
    errorsWithMembers.has(name) ? line : '',
  );

/**
 * Each schema of an operation, said to be without side effects, so that only those of the commands in use remain: the
 * bundler cannot see it, because their keys are computed.
 */
const shakable = (schemas: string): string =>
  schemas.replaceAll(
    /^((?:export )?var \w+\$? = )(\[[^;]*\]);$/gm,
    (_, left: string, right: string) => `${left}/* @__PURE__ */ (() => ${right})();`,
  );

/** A Region's partition follows from the pattern of its name; the list of Regions with their descriptions is not needed. */
const withoutRegions = (partitions: string): string =>
  partitions.replaceAll(/"regions": \{(?:[^{}]|\{[^{}]*\})*\}/g, '"regions": {}');

const Package = z.object({ version: z.string() });

/** Keeps out of the bundles what the SDK carries for uses that are not ours. */
export const trim: Plugin = {
  name: 'trim',
  setup: (build) => {
    build.onResolve({ filter: new RegExp(names.join('|')) }, ({ path }) => ({ path, namespace: 'unreached' }));
    build.onLoad({ filter: /.*/, namespace: 'unreached' }, ({ path }) => ({
      contents: Object.entries(unreached).find(([name]) => name === path)?.[1] ?? '',
    }));
    // A client tells its version to the service and reads nothing else of its package file.
    build.onLoad({ filter: /@aws-sdk\/[^/]+\/package\.json$/ }, ({ path }) => ({
      contents: JSON.stringify(Package.parse(JSON.parse(readFileSync(path, 'utf8')))),
      loader: 'json',
    }));
    build.onLoad({ filter: /util-endpoints\/lib\/aws\/partitions\.js$/ }, ({ path }) => ({
      contents: withoutRegions(readFileSync(path, 'utf8')),
    }));
    build.onLoad({ filter: /@aws-sdk\/client-[^/]+\/dist-es\/schemas\/schemas_0\.js$/ }, ({ path }) => ({
      contents: shakable(withoutBareErrors(readFileSync(path, 'utf8'))),
    }));
  },
};
