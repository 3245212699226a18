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

const shown = (action: string, resources: readonly string[]): string => `${action} on ${resources.join(', ')}`;
const served = (statement: Statement, action: string, deed: Deed): boolean =>
  matches(action, deed.action, true) &&
  (deed.resource === undefined || statement.Resource.some((pattern) => matches(pattern, deed.resource ?? '')));

export const reportOf = (iam: Iam, assembly: Assembly, roles: readonly string[]): RoleReport[] => {
  const encrypting = new Set(
    assembly.resources
      .filter(({ type }) => !type.startsWith('AWS::KMS'))
      .flatMap((one) => encryptionKeys(one.properties)),
  );
  const implied = (action: string, resources: readonly string[]): boolean =>
    unseen.test(action) ||
    (action.startsWith('kms:') &&
      resources.every((arn) => encrypting.has(arn) || encrypting.has(arn.split('/').at(-1) ?? '')));

  return [...new Set(roles)].toSorted().map((role) => {
    const allows = (iam.policies.roles.get(role) ?? []).filter(({ Effect }) => Effect === 'Allow');
    const pairs = allows.flatMap((statement) => statement.Action.map((action) => ({ statement, action })));
    const used = iam.used(role);
    const excess = pairs
      .filter(({ statement, action }) => !implied(action, statement.Resource))
      .filter(({ statement, action }) => !used.some((deed) => served(statement, action, deed)));
    const wild = pairs.filter(
      ({ statement, action }) => action.includes('*') || (statement.Resource.includes('*') && !unscoped.test(action)),
    );
    const unique = (findings: typeof pairs): string[] => [
      ...new Set(findings.map(({ statement, action }) => shown(action, statement.Resource))),
    ];
    return {
      role,
      excess: unique(excess),
      missing: iam.denied(role).map(({ action, resource }) => shown(action, [resource ?? '*'])),
      wildcards: [...unique(wild), ...(iam.policies.unread.get(role) ?? [])],
    };
  });
};
