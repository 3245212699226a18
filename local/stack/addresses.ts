import type { Assembly, Resource } from './assembly.ts';
import { readApis, type ApiSpec } from './api-template.ts';
import { readDistributions, type DistributionSpec } from './distribution-template.ts';
import { isRecord, type Properties } from './template.ts';

/** Where each distribution, and each API that no distribution fronts, is served; the first is the one origin. */
export interface Addresses {
  readonly distributions: readonly { readonly spec: DistributionSpec; readonly port: number }[];
  readonly apis: readonly { readonly spec: ApiSpec; readonly port: number }[];
  readonly fronted: readonly ApiSpec[];
  /** Longer names first: names on AWS, and what stands for them here. */
  readonly names: readonly (readonly [string, string])[];
}

const local = (port: number): string => `http://127.0.0.1:${port}`;

export const addressesOf = (assembly: Assembly, port: number, cloudUrl: string): Addresses => {
  const { resources, region } = assembly;
  const distributions = readDistributions(assembly);
  const apis = readApis(assembly);
  const origins = distributions.flatMap((spec) => spec.origins.map(({ DomainName }) => DomainName));
  const fronted = apis.filter(({ domainName }) => origins.includes(domainName));
  const bare = apis.filter((spec) => !fronted.includes(spec));
  const free = (index: number): number => (index === 0 ? port : port + 1 + index);
  const served = distributions.map((spec, index) => ({ spec, port: free(index) }));
  const alone = bare.map((spec, index) => ({ spec, port: free(distributions.length + index) }));
  const hosts = [
    ...served.flatMap(({ spec, port: at }) =>
      [spec.domainName, ...spec.aliases].map((host) => [host, local(at)] as const),
    ),
    ...alone.map(({ spec, port: at }) => [spec.domainName, local(at)] as const),
  ];
  const buckets = resources.flatMap(({ type, physical: { attributes } }) =>
    type === 'AWS::S3::Bucket' ? [attributes['RegionalDomainName'] ?? '', attributes['DomainName'] ?? ''] : [],
  );
  const names = [
    ...hosts.map(([host, url]) => [`https://${host}`, url] as const),
    ...[...buckets, `s3.${region}.amazonaws.com`].map((host) => [`https://${host}`, cloudUrl] as const),
    ...hosts.map(([host, url]) => [host, url.replace('http://', '')] as const),
  ];
  return { distributions: served, apis: alone, fronted, names };
};

/** The text with local addresses in it. */
export const renamed = (text: string, names: Addresses['names']): string =>
  names.reduce((changed, [from, to]) => changed.replaceAll(from, to), text);
const renamedValue = (value: unknown, names: Addresses['names']): unknown => {
  if (typeof value === 'string') return renamed(value, names);
  if (Array.isArray(value)) return value.map((one) => renamedValue(one, names));
  return isRecord(value) ? renamedProperties(value, names) : value;
};
const renamedProperties = (properties: Properties, names: Addresses['names']): Properties =>
  Object.fromEntries(Object.entries(properties).map(([name, value]) => [name, renamedValue(value, names)]));

/** The same assembly with local addresses in it, but for the distributions, whose origins are told apart by name. */
export const localised = (assembly: Assembly, names: Addresses['names']): Assembly => ({
  ...assembly,
  resources: assembly.resources.map((resource): Resource =>
    resource.type === 'AWS::CloudFront::Distribution'
      ? resource
      : { ...resource, properties: renamedProperties(resource.properties, names) },
  ),
  outputs: Object.fromEntries(Object.entries(assembly.outputs).map(([name, value]) => [name, renamed(value, names)])),
});
