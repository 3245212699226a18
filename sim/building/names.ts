import { capabilities, type Capability } from '../../functions/capabilities.ts';

/** What the simulated province’s things are called. */
export const tables = {
  dossiers: 'Dossiers',
  views: 'Views',
  drafts: 'Drafts',
  quotas: 'Quotas',
  keys: 'Keys',
  staff: 'Staff',
  accesses: 'Accesses',
} as const;

export const buckets = { papers: 'papers', results: 'results' } as const;
export const keyIds = { vault: 'vault', officer: 'officer', seal: 'seal', issuer: 'issuer' } as const;
export const busName = 'bus';
/** Consumers of the bus, by the capability that consumes. */
export const consumers = ['moving', 'projecting', 'comparing', 'carrying'] as const;
export type Consumer = (typeof consumers)[number];

export const place = { region: 'ap-southeast-1', account: '000000000000', port: 1 } as const;
const arn = (service: string, rest: string): string => `arn:aws:${service}:${place.region}:${place.account}:${rest}`;
export const functionArn = (name: string): string => arn('lambda', `function:${name}`);
/** The function behind an ARN. */
export const capabilityOf = (itsArn: string): Capability => {
  const name = itsArn.split(':')[6] ?? '';
  if (!isCapability(name)) throw new Error(`there is no function ${name}`);
  return name;
};
const isCapability = (name: string): name is Capability => Object.hasOwn(capabilities, name);
export const queueArn = (name: string): string => arn('sqs', name);
export const machinePrefix = arn('states', 'stateMachine:sim-');
export const cloudUrl = `http://127.0.0.1:${place.port}`;
export const queueUrl = (name: string): string => `${cloudUrl}/${place.account}/${name}`;
export const deadLettersOf = (consumer: string): string => `${consumer}-dead-letters`;
/** What the stream and the bus could not hand over after all tries. */
export const undelivered = 'undelivered';
