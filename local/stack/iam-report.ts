import type { Assembly } from './assembly.ts';
import type { Iam } from './iam.ts';
import { matches, type Deed, type Statement } from './iam-evaluate.ts';
import { isRecord } from './template.ts';

/** One line per finding, as `action on resource`. All three empty: the role may do exactly what it did. */
export interface RoleReport {
  readonly role: string;
  /** Allowed, but never used in this run. */
  readonly excess: readonly string[];
  /** Tried and refused. */
  readonly missing: readonly string[];
  /** Actions with a wildcard, resource `*` for an action that AWS can scope, and policies kept by AWS. */
  readonly wildcards: readonly string[];
}

/** Used by the platform itself (logs, traces, metrics), where no engine sees it. */
const unseen = /^(logs|xray|cloudwatch):/i;
/** Actions without resource-level permissions (service authorisation reference). */
const unscoped =
  /^(xray:.*|cloudwatch:PutMetricData|dynamodb:ListStreams|dynamodb:ListTables|kms:(CreateKey|GenerateRandom|ListKeys|ListAliases)|s3:ListAllMyBuckets|sqs:ListQueues|states:ListStateMachines|logs:(CreateLogDelivery|GetLogDelivery|UpdateLogDelivery|DeleteLogDelivery|ListLogDeliveries|PutResourcePolicy|DescribeResourcePolicies|DescribeLogGroups))$/i;

/** ARNs and ids of keys that encrypt a table, bucket, queue or log: their use comes with the resource's own use. */
const encryptionKeys = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(encryptionKeys);
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    /^(kms|sse)(master)?key(id|arn)$/i.test(name) && typeof inner === 'string' ? [inner] : encryptionKeys(inner),
  );
};

interface Right {
  readonly action: string;
  readonly resource: string;
}

const shown = ({ action, resource }: Right): string => `${action} on ${resource}`;
const serves = (right: Right, deed: Deed): boolean =>
  matches(right.action, deed.action, true) && (deed.resource === undefined || matches(right.resource, deed.resource));

/** Each right by itself: the CDK joins statements, and one use must not excuse its neighbours. */
const rightsOf = (statements: readonly Statement[]): Right[] =>
  statements.flatMap(({ Action, Resource }) =>
    Action.flatMap((action) => Resource.map((resource) => ({ action, resource }))),
  );

export const reportOf = (iam: Iam, assembly: Assembly, roles: readonly string[]): RoleReport[] => {
  const encrypting = new Set(
    assembly.resources
      .filter(({ type }) => !type.startsWith('AWS::KMS'))
      .flatMap((one) => encryptionKeys(one.properties)),
  );
  const implied = ({ action, resource }: Right): boolean =>
    unseen.test(action) ||
    (action.startsWith('kms:') && (encrypting.has(resource) || encrypting.has(resource.split('/').at(-1) ?? '')));

  return [...new Set(roles)].toSorted().map((role) => {
    const rights = rightsOf((iam.policies.roles.get(role) ?? []).filter(({ Effect }) => Effect === 'Allow'));
    const used = iam.used(role);
    const excess = rights.filter((right) => !implied(right) && !used.some((deed) => serves(right, deed)));
    const wild = rights.filter(
      ({ action, resource }) => action.includes('*') || (resource === '*' && !unscoped.test(action)),
    );
    return {
      role,
      excess: [...new Set(excess.map(shown))],
      missing: iam.denied(role).map(({ action, resource = '*' }) => shown({ action, resource })),
      wildcards: [...new Set(wild.map(shown)), ...(iam.policies.unread.get(role) ?? [])],
    };
  });
};
