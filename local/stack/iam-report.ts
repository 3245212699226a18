import * as z from 'zod';
import type { Iam } from './iam.ts';
import { matches, matchesAction, type Deed } from './iam-evaluate.ts';
import type { Resources } from './resources.ts';

/** One line per right, as `action on resource`. Without excess, missing and wildcards the role may do what it did. */
export interface RoleReport {
  readonly role: string;
  /** Allowed, but never used in this run. */
  readonly excess: readonly string[];
  /** Tried and refused. */
  readonly missing: readonly string[];
  /** A pattern as the action, or one as the resource that could be narrower. */
  readonly wildcards: readonly string[];
  /** On a pattern of resources that cannot be named one by one, and why. */
  readonly patterns: readonly string[];
}

/** Used by the platform itself (logs, traces, metrics), where no engine sees it. */
const unseen = /^(logs|xray|cloudwatch):/i;

/** Patterns of what cannot be named when the template is written, and why. Any other is a finding. */
const accepted: readonly (readonly [RegExp, string])[] = [
  [
    /^(xray:\w+|dynamodb:ListStreams|logs:(CreateLogDelivery|GetLogDelivery|UpdateLogDelivery|DeleteLogDelivery|ListLogDeliveries|PutResourcePolicy|DescribeResourcePolicies|DescribeLogGroups)) on \*$/,
    'the action knows no resources (Service Authorization Reference)',
  ],
  [/^s3:(AbortMultipartUpload|\w*Object\w*) on arn:aws:s3:::[^*?/]+\/([\w-]+\/)*\*$/, 'the objects do not exist yet'],
  [/^states:\w+ on arn:aws:states:[^*?]+:stateMachine:[^*?]+-\*$/, 'each new procedure adds a machine'],
];

const Encrypted = z.object({ ServerSideEncryptionByDefault: z.object({ KMSMasterKeyID: z.string().optional() }) });
const Bucket = z.object({
  BucketEncryption: z.object({ ServerSideEncryptionConfiguration: z.tuple([Encrypted]) }).optional(),
});
const Secret = z.object({ KmsKeyId: z.string().optional() });

/** ARNs of keys that encrypt what a bucket or secret holds: their use comes with the resource's own use. */
const encryptingKeys = (resources: Resources): (string | undefined)[] => [
  ...resources.of('AWS::SecretsManager::Secret', Secret).map(({ properties }) => properties.KmsKeyId),
  ...resources.of('AWS::S3::Bucket', Bucket).map(({ properties: { BucketEncryption: encryption } }) => {
    const [rule] = encryption?.ServerSideEncryptionConfiguration ?? [];
    return rule?.ServerSideEncryptionByDefault.KMSMasterKeyID;
  }),
];

interface Right {
  readonly action: string;
  readonly resource: string;
}

const why = (right: string): string | undefined => accepted.find(([pattern]) => pattern.test(right))?.[1];
const shown = ({ action, resource }: Right): string => `${action} on ${resource}`;
const serves = (right: Right, deed: Deed): boolean =>
  matchesAction(right.action, deed.action) && (deed.resource === undefined || matches(right.resource, deed.resource));

export const reportOf = (iam: Iam, resources: Resources, roles: readonly string[]): RoleReport[] => {
  const encrypting = encryptingKeys(resources);
  const implied = ({ action, resource }: Right): boolean =>
    unseen.test(action) || (action.startsWith('kms:') && encrypting.includes(resource));

  return [...new Set(roles)].toSorted().map((role) => {
    const allowing = (iam.policies.roles.get(role) ?? []).filter(({ Effect }) => Effect === 'Allow');
    // Each right by itself: the CDK joins statements, and one use must not excuse its neighbours.
    const rights = allowing.flatMap(({ Action, Resource }) =>
      Action.flatMap((action) => Resource.map((resource): Right => ({ action, resource }))),
    );
    const used = iam.used(role);
    const excess = rights.filter((right) => !implied(right) && !used.some((deed) => serves(right, deed)));
    const wide = [...new Set(rights.map(shown).filter((right) => /[*?]/.test(right)))];
    return {
      role,
      excess: [...new Set(excess.map(shown))],
      missing: iam.denied(role).map(({ action, resource = '*' }) => shown({ action, resource })),
      wildcards: wide.filter((right) => why(right) === undefined),
      patterns: wide.filter((right) => why(right) !== undefined).map((right) => `${right}: ${why(right)}`),
    };
  });
};
