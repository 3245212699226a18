import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { operator } from '../cloud/engine.ts';
import type { Keys } from '../cloud/keys.ts';
import type { Objects } from '../cloud/objects/objects.ts';
import type { Queue } from '../cloud/queue.ts';
import type { Secrets } from '../cloud/secrets.ts';
import type { Assembly, Resource } from './assembly.ts';
import { bucketSettings } from './buckets.ts';
import type { Execute } from './destinations.ts';
import { ensureTable } from './tables.ts';

/** The engines that hold what the template declares. */
export interface Holdings {
  readonly keys: Keys;
  readonly objects: Objects;
  readonly queue: Queue;
  readonly secrets: Secrets;
  readonly execute: Execute;
  /** A value for a secret that is made for the first time, instead of a generated one. */
  readonly secretValue: (name: string) => string | undefined;
}

const Key = z.object({
  KeySpec: z
    .enum(['SYMMETRIC_DEFAULT', 'ECC_NIST_P256', 'ECC_NIST_P384', 'RSA_2048', 'RSA_3072', 'RSA_4096', 'HMAC_256'])
    .default('SYMMETRIC_DEFAULT'),
  KeyUsage: z.enum(['ENCRYPT_DECRYPT', 'SIGN_VERIFY', 'GENERATE_VERIFY_MAC']).default('ENCRYPT_DECRYPT'),
});
const Secret = z.object({
  SecretString: z.string().optional(),
  GenerateSecretString: z
    .object({
      SecretStringTemplate: z.string(),
      GenerateStringKey: z.string(),
      PasswordLength: z.coerce.number(),
      ExcludeCharacters: z.string(),
      ExcludePunctuation: z.boolean(),
      ExcludeLowercase: z.boolean(),
      ExcludeUppercase: z.boolean(),
      ExcludeNumbers: z.boolean(),
      IncludeSpace: z.boolean(),
      RequireEachIncludedType: z.boolean(),
    })
    .partial()
    .optional(),
});
const Machine = z.object({
  RoleArn: z.string(),
  StateMachineType: z.literal('STANDARD', { error: 'only standard workflows are emulated' }).default('STANDARD'),
  DefinitionString: z.string().optional(),
  DefinitionS3Location: z.object({ Key: z.string() }).optional(),
  DefinitionSubstitutions: z.record(z.string(), z.coerce.string()).default({}),
});

const Attributes = z.object({
  DelaySeconds: z.coerce.string().optional(),
  MaximumMessageSize: z.coerce.string().optional(),
  MessageRetentionPeriod: z.coerce.string().optional(),
  ReceiveMessageWaitTimeSeconds: z.coerce.string().optional(),
  VisibilityTimeout: z.coerce.string().optional(),
  RedrivePolicy: z
    .unknown()
    .transform((policy) => (policy === undefined ? undefined : JSON.stringify(policy)))
    .optional(),
});

const without = <T extends object>(value: T): { [K in keyof T]?: Exclude<T[K], undefined> } => {
  const kept = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return z.custom<{ [K in keyof T]?: Exclude<T[K], undefined> }>().parse(Object.fromEntries(kept));
};

const ensureSecret = ({ secrets, secretValue }: Holdings, { physical, properties }: Resource): void => {
  const { SecretString, GenerateSecretString } = Secret.parse(properties);
  secrets.ensureSecret(
    physical.name,
    secretValue(physical.name) ?? SecretString ?? without(GenerateSecretString ?? {}),
  );
};

const ensureMachine = async (
  execute: Execute,
  assembly: Assembly,
  { physical, properties }: Resource,
): Promise<void> => {
  const machine = Machine.parse(properties);
  const located =
    machine.DefinitionS3Location && readFileSync(assembly.asset(machine.DefinitionS3Location.Key), 'utf8');
  const source = machine.DefinitionString ?? located ?? '';
  const definition = source.replace(
    /\$\{([\w.-]+)\}/g,
    (whole, name: string) => machine.DefinitionSubstitutions[name] ?? whole,
  );
  const { RoleArn: roleArn } = machine;
  const { stateMachines } = z
    .object({ stateMachines: z.array(z.object({ name: z.string() })) })
    .parse(await execute('states', 'ListStateMachines', { maxResults: 1000 }, operator));
  const exists = stateMachines.some(({ name }) => name === physical.name);
  if (exists)
    await execute('states', 'UpdateStateMachine', { stateMachineArn: physical.ref, definition, roleArn }, operator);
  else await execute('states', 'CreateStateMachine', { name: physical.name, definition, roleArn }, operator);
};

const provisioners: Readonly<
  Record<string, (holdings: Holdings, resource: Resource, assembly: Assembly) => void | Promise<void>>
> = {
  'AWS::DynamoDB::GlobalTable': ({ execute }, resource) => ensureTable(execute, resource),
  'AWS::DynamoDB::Table': ({ execute }, resource) => ensureTable(execute, resource),
  'AWS::KMS::Key': ({ keys }, { physical, properties }) => {
    const { KeySpec, KeyUsage } = Key.parse(properties);
    keys.ensureKey(physical.name, KeySpec, KeyUsage);
  },
  'AWS::S3::Bucket': ({ objects }, resource, { resources }) =>
    objects.ensureBucket(resource.physical.name, bucketSettings(resource, resources)),
  'AWS::SQS::Queue': ({ queue }, resource) =>
    queue.ensureQueue(resource.physical.name, without(Attributes.parse(resource.properties))),
  'AWS::SecretsManager::Secret': ensureSecret,
  'AWS::StepFunctions::StateMachine': ({ execute }, resource, assembly) => ensureMachine(execute, assembly, resource),
};

export const isProvisioned = (type: string): boolean => type in provisioners;

/** Makes everything that holds data, or changes what an earlier run made; data stays. */
export const provision = async (holdings: Holdings, assembly: Assembly): Promise<void> => {
  for (const resource of assembly.resources) await provisioners[resource.type]?.(holdings, resource, assembly);
};
