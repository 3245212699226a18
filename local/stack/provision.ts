import { readFileSync } from 'node:fs';
import * as z from 'zod';
import type { Cloud } from '../cloud/cloud.ts';
import { operator } from '../cloud/engine.ts';
import type { Assembly } from './assembly.ts';
import { ensureTables } from './tables.ts';

const Key = z.object({
  KeySpec: z.enum(['SYMMETRIC_DEFAULT', 'ECC_NIST_P256', 'RSA_3072']).default('SYMMETRIC_DEFAULT'),
  KeyUsage: z.enum(['ENCRYPT_DECRYPT', 'SIGN_VERIFY']).default('ENCRYPT_DECRYPT'),
});
const Lock = z.object({
  ObjectLockEnabled: z.literal('Enabled'),
  Rule: z.object({ DefaultRetention: z.object({ Mode: z.literal('COMPLIANCE'), Days: z.number() }) }),
});
const Cors = z.strictObject({
  AllowedOrigins: z.array(z.string()),
  AllowedMethods: z.array(z.string()),
  AllowedHeaders: z.array(z.string()).optional(),
  MaxAge: z.number().optional(),
});
const Bucket = z.object({
  VersioningConfiguration: z.object({ Status: z.literal('Enabled') }),
  ObjectLockEnabled: z.literal(true).optional(),
  ObjectLockConfiguration: Lock.optional(),
  CorsConfiguration: z.strictObject({ CorsRules: z.array(Cors) }).optional(),
});
/** Tags what it finds: somebody reads that. */
const MalwareProtection = z.object({
  Actions: z.object({ Tagging: z.object({ Status: z.literal('ENABLED') }) }),
  ProtectedResource: z.object({ S3Bucket: z.strictObject({ BucketName: z.string() }) }),
});
const Queue = z.object({
  DelaySeconds: z.number().optional(),
  MessageRetentionPeriod: z.number().optional(),
  VisibilityTimeout: z.number().optional(),
  RedrivePolicy: z.object({ deadLetterTargetArn: z.string(), maxReceiveCount: z.number() }).optional(),
});
/** Generated under no other wishes, unless a text is given. */
const Secret = z.object({ GenerateSecretString: z.strictObject({ ExcludePunctuation: z.literal(true).optional() }) });
const Machine = z.object({
  RoleArn: z.string(),
  DefinitionS3Location: z.object({ Key: z.string() }),
  DefinitionSubstitutions: z.record(z.string(), z.string()).default({}),
});
const Machines = z.object({ stateMachines: z.array(z.object({ name: z.string() })) });

const queueAttributes = ({ RedrivePolicy, ...seconds }: z.infer<typeof Queue>): Record<string, string> => ({
  ...Object.fromEntries(Object.entries(seconds).map(([name, value]) => [name, String(value)])),
  ...(RedrivePolicy && { RedrivePolicy: JSON.stringify(RedrivePolicy) }),
});

const ensureMachines = async ({ resources, asset }: Assembly, cloud: Cloud): Promise<void> => {
  const run = (operation: string, input: object): Promise<object> =>
    cloud.execute('states', operation, input, operator);
  const { stateMachines } = Machines.parse(await run('ListStateMachines', { maxResults: 1000 }));
  for (const { name, arn: stateMachineArn, properties } of resources.of('AWS::StepFunctions::StateMachine', Machine)) {
    const { DefinitionS3Location: file, DefinitionSubstitutions: values, RoleArn: roleArn } = properties;
    const document = readFileSync(asset(file.Key), 'utf8');
    const definition = document.replace(/\$\{(\w+)\}/g, (whole, key: string) => values[key] ?? whole);
    if (stateMachines.some((one) => one.name === name))
      await run('UpdateStateMachine', { stateMachineArn, definition, roleArn });
    else await run('CreateStateMachine', { name, definition, roleArn });
  }
};

/**
 * Makes everything that holds data, or changes what an earlier run made; data stays. `secretValue` may give the text of a
 * secret that is made for the first time.
 */
export const provision = async (
  assembly: Assembly,
  cloud: Cloud,
  secretValue: (name: string) => string | undefined,
): Promise<void> => {
  const { resources } = assembly;
  const { keys, objects, queue, secrets } = cloud;
  for (const { name, properties } of resources.of('AWS::KMS::Key', Key))
    keys.ensureKey(name, properties.KeySpec, properties.KeyUsage);
  const scanned = resources
    .of('AWS::GuardDuty::MalwareProtectionPlan', MalwareProtection)
    .map(({ properties }) => properties.ProtectedResource.S3Bucket.BucketName);
  for (const { name, properties } of resources.of('AWS::S3::Bucket', Bucket)) {
    const lock = properties.ObjectLockConfiguration?.Rule.DefaultRetention;
    const objectLock = lock && { objectLock: { mode: lock.Mode, days: lock.Days } };
    const cors = properties.CorsConfiguration?.CorsRules ?? [];
    objects.ensureBucket(name, { versioning: true, cors, scanned: scanned.includes(name), ...objectLock });
  }
  for (const { name, properties } of resources.of('AWS::SQS::Queue', Queue))
    queue.ensureQueue(name, queueAttributes(properties));
  for (const { name } of resources.of('AWS::SecretsManager::Secret', Secret))
    secrets.ensureSecret(name, secretValue(name) ?? {});
  await ensureTables(resources, cloud);
  await ensureMachines(assembly, cloud);
};
