import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, parse, resolve } from 'node:path';
import * as z from 'zod';
import { physicalOf, type Physical } from './physical.ts';
import { Resources, type Resource } from './resources.ts';
import { createResolver, isRecord, Template } from './template.ts';

/** One stage, with all references resolved. */
export interface Assembly {
  readonly region: string;
  readonly account: string;
  readonly resources: Resources;
  readonly outputs: Readonly<Record<string, string>>;
  readonly arnOf: (service: string, rest: string) => string;
  /** Path of the directory or file behind an asset's S3 key; an error when the assembly has none. */
  readonly asset: (key: string) => string;
}

const Manifest = z.object({
  artifacts: z.record(
    z.string(),
    z.object({
      type: z.string(),
      environment: z.string().default(''),
      dependencies: z.array(z.string()).default([]),
      properties: z.object({ templateFile: z.string().default(''), stackName: z.string().default('') }).prefault({}),
    }),
  ),
});
const AssetFile = z.object({ files: z.record(z.string(), z.object({ source: z.object({ path: z.string() }) })) });

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

/** Where the CDK puts the stage: a nested assembly. */
const directoryOf = (assembly: string, stage: string): string => {
  if (!existsSync(join(assembly, 'manifest.json')))
    throw new Error(`no cloud assembly in ${assembly}: synthesise it first (npm run synth)`);
  const directory = join(assembly, `assembly-${stage}`);
  if (existsSync(directory)) return directory;
  const known = readdirSync(assembly).flatMap((name) => /^assembly-(.+)$/.exec(name)?.[1] ?? []);
  throw new Error(`the assembly has no stage "${stage}"; it has ${known.join(', ')}`);
};

const assetsOf = (directory: string): Map<string, string> => {
  const lists = readdirSync(directory).filter((name) => name.endsWith('.assets.json'));
  const files = lists.flatMap((name) => Object.entries(AssetFile.parse(readJson(join(directory, name))).files));
  return new Map(files.map(([hash, { source }]) => [hash, resolve(directory, source.path)]));
};

export interface Loading {
  readonly assembly: string;
  readonly stage: string;
  readonly cloudUrl: string;
  /** Values for template parameters; they win over the template's defaults. */
  readonly parameters: Readonly<Record<string, string>>;
}

interface Place extends Omit<Loading, 'assembly' | 'stage'> {
  readonly region: string;
  readonly account: string;
  output(stack: string, name: string): string;
}

const openStack = (stack: string, template: Template, place: Place) => {
  const physicals = new Map<string, Physical>();
  const physical = (id: string): Physical => {
    const known = physicals.get(id);
    if (known) return known;
    const declared = template.Resources[id];
    if (!declared) throw new Error(`${stack}: nothing is called ${id}`);
    const given = (property: string): string | undefined => {
      const value = resolved(declared.Properties[property]);
      return typeof value === 'string' ? value : undefined;
    };
    const made = physicalOf(declared.Type, { stack, id, given, ...place });
    physicals.set(id, made);
    return made;
  };
  const attribute = (id: string, name: string): string => {
    const value = physical(id).attributes[name];
    if (value === undefined) throw new Error(`${stack}: ${id}.${name} is not known here`);
    return value;
  };
  const resolved = createResolver(template, { stack, reference: (id) => physical(id).ref, attribute, ...place });
  return {
    outputs: Object.keys(template.Outputs),
    output: (name: string): string => z.string().parse(resolved(template.Outputs[name]?.Value)),
    resources: (): Resource[] =>
      Object.entries(template.Resources).map(([id, { Type: type, Properties }]) => {
        const properties = resolved(Properties);
        return { stack, id, type, properties: isRecord(properties) ? properties : {}, ...physical(id) };
      }),
  };
};

/** Reads the stage's stacks. */
export const loadAssembly = ({ assembly, stage, ...loading }: Loading): Assembly => {
  const directory = directoryOf(assembly, stage);
  const { artifacts } = Manifest.parse(readJson(join(directory, 'manifest.json')));
  const stacks = Object.entries(artifacts).filter(([, { type }]) => type === 'aws:cloudformation:stack');
  // The one that leans on all others is the province's own; a stack in another Region only serves the edge.
  const leaned = Object.values(artifacts).flatMap(({ dependencies }) => dependencies);
  const [, , own = '', where = ''] = stacks.find(([id]) => !leaned.includes(id))?.[1].environment.split('/') ?? [];
  const account = /^\d{12}$/.test(own) ? own : '000000000000';
  const region = /^[a-z]+-[a-z]+-\d$/.test(where) ? where : 'ap-southeast-1';

  const output = (stack: string, name: string): string => {
    const found = opened.get(stack);
    if (!found?.outputs.includes(name)) throw new Error(`no stack gives ${stack}.${name}`);
    return found.output(name);
  };
  const place = { ...loading, region, account, output };
  const opened = new Map(
    stacks.map(([, { properties }]) => {
      const template = Template.parse(readJson(join(directory, properties.templateFile)));
      return [properties.stackName, openStack(properties.stackName, template, place)];
    }),
  );
  const all = [...opened.values()];
  const assets = assetsOf(directory);
  return {
    region,
    account,
    resources: new Resources(all.flatMap((stack) => stack.resources())),
    outputs: Object.fromEntries(all.flatMap((stack) => stack.outputs.map((name) => [name, stack.output(name)]))),
    arnOf: (service, rest) => `arn:aws:${service}:${region}:${account}:${rest}`,
    asset: (key) => {
      const path = assets.get(parse(key).name);
      if (path === undefined) throw new Error(`the assembly has no asset ${key}`);
      return path;
    },
  };
};
