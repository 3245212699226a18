import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'esbuild';
import * as z from 'zod';
import { unreached } from './unreached.ts';

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

const unprefixed = `    setHostPrefix(request, { traits }) {
        if (traits?.endpoint !== undefined) throw new Error('host prefixes are not in the bundle');
    }`;
/** Without host prefixes and what reads them out of an input: operations such as StartSyncExecution have one. */
const withoutHostPrefixes = (protocol: string): string => {
  const [before, after] = protocol.split(/^ {4}setHostPrefix\([^]*?^ {4}}$/m);
  if (after === undefined) throw new Error('host prefixes are no longer where they were');
  return `${before}${unprefixed}${after}`;
};

const endpoints = JSON.stringify(fileURLToPath(new URL('./endpoints.ts', import.meta.url)));
const endpointResolver = (file: string): string => {
  // A service's name in addresses is the one in signatures, for every service we call.
  const parameters = readFileSync(join(dirname(file), 'EndpointParameters.js'), 'utf8');
  const service = /defaultSigningName: "(\w+)"/.exec(parameters)?.[1];
  if (service === undefined) throw new Error(`${file} does not say which service it is for`);
  return service === 's3'
    ? `export { bucketEndpoint as defaultEndpointResolver } from ${endpoints};`
    : `import { regionalEndpoint } from ${endpoints};
       export const defaultEndpointResolver = regionalEndpoint("${service}");`;
};

const Package = z.object({ version: z.string() });

/** Keeps out of the bundles what the SDK carries for uses that are not ours. */
export const trim: Plugin = {
  name: 'trim',
  setup: (build) => {
    for (const { file, contents } of unreached) build.onLoad({ filter: file }, () => ({ contents }));
    build.onLoad({ filter: /@aws-sdk\/client-[^/]+\/dist-es\/endpoint\/endpointResolver\.js$/ }, ({ path }) => ({
      contents: endpointResolver(path),
    }));
    // A client tells its version to the service and reads nothing else of its package file.
    build.onLoad({ filter: /@aws-sdk\/[^/]+\/package\.json$/ }, ({ path }) => ({
      contents: JSON.stringify(Package.parse(JSON.parse(readFileSync(path, 'utf8')))),
      loader: 'json',
    }));
    build.onLoad({ filter: /@smithy\/core\/dist-es\/submodules\/protocols\/HttpProtocol\.js$/ }, ({ path }) => ({
      contents: withoutHostPrefixes(readFileSync(path, 'utf8')),
    }));
    build.onLoad({ filter: /@aws-sdk\/client-[^/]+\/dist-es\/schemas\/schemas_0\.js$/ }, ({ path }) => ({
      contents: shakable(withoutBareErrors(readFileSync(path, 'utf8'))),
    }));
  },
};
