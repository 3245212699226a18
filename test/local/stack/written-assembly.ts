import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

const made: string[] = [];
afterAll(() => {
  for (const directory of made) rmSync(directory, { recursive: true, force: true });
});

/** An empty directory that goes away when the tests of the file are done. */
export const freshDirectory = (): string => {
  const directory = mkdtempSync(join(tmpdir(), 'motcua-stack-'));
  made.push(directory);
  return directory;
};

interface Written {
  readonly stage: string;
  /** Templates by stack name; each stack depends on those before it. */
  readonly stacks: Readonly<Record<string, object>>;
  /** Directories by asset hash. */
  readonly assets?: Readonly<Record<string, string>>;
}

const json = (path: string, value: object): void => writeFileSync(path, JSON.stringify(value));
/** A cloud assembly as the CDK lays it out: one nested assembly per stage, assets beside it. */
export const writeAssembly = ({ stage, stacks, assets = {} }: Written): string => {
  const root = freshDirectory();
  const nested = join(root, `assembly-${stage}`);
  mkdirSync(nested);
  for (const [hash, source] of Object.entries(assets)) cpSync(source, join(root, `asset.${hash}`), { recursive: true });
  json(join(root, 'manifest.json'), {
    artifacts: {
      Tree: { type: 'cdk:tree' },
      [`assembly-${stage}`]: {
        type: 'cdk:cloud-assembly',
        properties: { directoryName: `assembly-${stage}`, displayName: stage },
      },
    },
  });
  const files = Object.fromEntries(Object.keys(assets).map((hash) => [hash, { source: { path: `../asset.${hash}` } }]));
  json(join(nested, 'all.assets.json'), { files });
  const artifacts: Record<string, object> = {
    'all.assets': { type: 'cdk:asset-manifest', properties: { file: 'all.assets.json' } },
  };
  // Listed in reverse, so that only the dependencies tell the order.
  for (const [index, [name, template]] of [...Object.entries(stacks).entries()].toReversed()) {
    json(join(nested, `${name}.template.json`), template);
    artifacts[name] = {
      type: 'aws:cloudformation:stack',
      environment: 'aws://unknown-account/unknown-region',
      dependencies: ['all.assets', ...Object.keys(stacks).slice(0, index)],
      properties: { templateFile: `${name}.template.json`, stackName: `${stage}-${name}` },
    };
  }
  json(join(nested, 'manifest.json'), { artifacts });
  return root;
};
