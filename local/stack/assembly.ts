import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as z from 'zod';
import { physicalOf, type Physical } from './physical.ts';
import { createResolver, Template, type Properties } from './template.ts';

export interface Resource {
  readonly stack: string;
  readonly id: string;
  readonly type: string;
  readonly properties: Properties;
  readonly physical: Physical;
}

/** Every resource of one stage, references resolved, in the order of the stacks' dependencies. */
export interface Assembly {
  readonly region: string;
  readonly account: string;
  readonly resources: readonly Resource[];
  /** By output name; and by `stack.name`, for names that two stacks share. */
  readonly outputs: Readonly<Record<string, string>>;
  readonly arnOf: (service: string, rest: string) => string;
  /** Path of the directory or file behind an asset's S3 key; an error when the assembly has none. */
  asset(key: string): string;
}

const Manifest = z.object({
  artifacts: z.record(
    z.string(),
    z.object({
      type: z.string(),
      environment: z.string().optional(),
      displayName: z.string().optional(),
      dependencies: z.array(z.string()).default([]),
      properties: z
        .object({
          templateFile: z.string().optional(),
          stackName: z.string().optional(),
          directoryName: z.string().optional(),
          displayName: z.string().optional(),
          file: z.string().optional(),
        })
        .default({}),
    }),
  ),
});
type Manifest = z.infer<typeof Manifest>;
const AssetFile = z.object({
  files: z.record(z.string(), z.object({ source: z.object({ path: z.string().optional() }) })),
});

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const manifestOf = (directory: string): Manifest => {
  const path = join(directory, 'manifest.json');
  if (!existsSync(path)) throw new Error(`no cloud assembly in ${directory}: synthesise it first (npm run synth)`);
  return Manifest.parse(readJson(path));
};

/** The directory of the stage: a nested assembly, or the assembly itself when it holds the stacks directly. */
const stageDirectory = (assembly: string, stage: string): string => {
  const nested = Object.entries(manifestOf(assembly).artifacts).filter(([, { type }]) => type === 'cdk:cloud-assembly');
  if (nested.length === 0) return assembly;
  const found = nested.find(
    ([id, { properties }]) => id === `assembly-${stage}` || id === stage || properties.displayName === stage,
  );
  if (found) return join(assembly, found[1].properties.directoryName ?? found[0]);
  const known = nested.map(([id, { properties }]) => properties.displayName ?? id.replace(/^assembly-/, ''));
  throw new Error(`the assembly has no stage "${stage}"; it has ${known.join(', ')}`);
};

const stacksInOrder = ({ artifacts }: Manifest): [string, Manifest['artifacts'][string]][] => {
  const ordered = new Map<string, Manifest['artifacts'][string]>();
  const visit = (id: string, path: readonly string[]): void => {
    const artifact = artifacts[id];
    if (ordered.has(id) || artifact === undefined || path.includes(id)) return;
    for (const dependency of artifact.dependencies) visit(dependency, [...path, id]);
    if (artifact.type === 'aws:cloudformation:stack') ordered.set(id, artifact);
  };
  for (const id of Object.keys(artifacts)) visit(id, []);
  return [...ordered];
};

const assetsOf = (directory: string, { artifacts }: Manifest): Map<string, string> => {
  const assets = new Map<string, string>();
  for (const { type, properties } of Object.values(artifacts)) {
    if (type !== 'cdk:asset-manifest' || properties.file === undefined) continue;
    for (const [hash, { source }] of Object.entries(AssetFile.parse(readJson(join(directory, properties.file))).files))
      if (source.path !== undefined) assets.set(hash, resolve(directory, source.path));
  }
  return assets;
};

/** Stacks synthesised for no particular account or Region get local ones. */
const environmentOf = (environment = ''): { account: string; region: string } => {
  const [, account = '000000000000', region = 'ap-southeast-1'] =
    /^aws:\/\/(\d{12})\/([a-z]+-[a-z]+-\d)$/.exec(
      environment.replace('unknown-account', '000000000000').replace('unknown-region', 'ap-southeast-1'),
    ) ?? [];
  return { account, region };
};

const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

export interface Loading {
  readonly assembly: string;
  readonly stage: string;
  readonly cloudUrl: string;
  /** Values for template parameters; they win over the template's defaults. */
  readonly parameters: Readonly<Record<string, string>>;
}

/** Reads the stage's stacks. */
export const loadAssembly = ({ assembly, stage, cloudUrl, parameters }: Loading): Assembly => {
  const directory = stageDirectory(assembly, stage);
  const manifest = manifestOf(directory);
  const assets = assetsOf(directory, manifest);
  const stacks = stacksInOrder(manifest);
  // The last stack leans on all others; a stack in another Region only serves the edge.
  const { account, region } = environmentOf(stacks.at(-1)?.[1].environment);
  const arnOf = (service: string, rest: string): string => `arn:aws:${service}:${region}:${account}:${rest}`;
  const resources: Resource[] = [];
  const outputs: Record<string, string> = {};
  const exported = new Map<string, string>();

  for (const [artifactId, artifact] of stacks) {
    const stack = artifact.properties.stackName ?? artifactId;
    const template = Template.parse(readJson(join(directory, artifact.properties.templateFile ?? '')));
    const physicals = new Map<string, Physical>();
    const physical = (id: string): Physical => {
      const known = physicals.get(id);
      if (known) return known;
      const declared = template.Resources[id];
      if (!declared) throw new Error(`${stack}: nothing is called ${id}`);
      const given = (property: string): string | undefined => {
        const value = resolver.resolve(declared.Properties[property]);
        return typeof value === 'string' ? value : undefined;
      };
      const made = physicalOf(declared.Type, { stack, id, region, account, cloudUrl, given, arnOf });
      physicals.set(id, made);
      return made;
    };
    const needed = (value: string | undefined, what: string): string => {
      if (value === undefined) throw new Error(`${stack}: no earlier stack gives ${what}`);
      return value;
    };
    const resolver = createResolver(template, {
      stack,
      region,
      account,
      parameters,
      reference: (id) => physical(id).ref,
      attribute: (id, name) => physical(id).attributes[name] ?? `local-${id}-${name}`,
      imported: (name) => needed(exported.get(name), `the export ${name}`),
      output: (other, name) => needed(outputs[`${other}.${name}`], `${other}.${name}`),
    });

    for (const [id, { Type: type, Properties, Condition }] of Object.entries(template.Resources))
      if (resolver.holds(Condition))
        resources.push({ stack, id, type, properties: resolver.properties(Properties), physical: physical(id) });
    for (const [name, { Value, Condition, Export }] of Object.entries(template.Outputs)) {
      if (!resolver.holds(Condition)) continue;
      const value = textOf(resolver.resolve(Value));
      outputs[name] ??= value;
      outputs[`${stack}.${name}`] = value;
      if (Export) exported.set(textOf(resolver.resolve(Export.Name)), value);
    }
  }

  const asset = (key: string): string => {
    const path = assets.get(key.replace(/\.[a-z]+$/, '')) ?? assets.get(key);
    if (path === undefined) throw new Error(`the assembly has no asset ${key}`);
    return path;
  };
  return { region, account, resources, outputs, arnOf, asset };
};
