import { Stack } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { type ManagedPolicy, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { flattenCfnReference } from 'cdk-nag/lib/utils/flatten-cfn-reference.js';
import type { Rights } from '../../functions/rights.ts';
import { acknowledge } from './acknowledge.ts';

/** Something functions may touch. It adds to a function's policy exactly the rights that its capability names. */
export interface Touchable {
  grant(policy: ManagedPolicy, may: Rights): void;
}

export interface Permission {
  readonly service: string;
  /** Names of actions without the service; none, and nothing is allowed. */
  readonly actions: readonly string[] | undefined;
  readonly resources: readonly string[];
  /** Needed where a resource has a wildcard: why it cannot be named whole. */
  readonly because?: string;
  readonly conditions?: Record<string, Record<string, string>>;
}

/** The rule pack names the finding by the resource; one of another stack has its name only when stacks are settled. */
const acknowledgeWildcards = (policy: ManagedPolicy, resources: readonly string[], because: string): void =>
  policy.node.addValidation({
    validate: () => {
      for (const resource of resources) {
        const named = flattenCfnReference(Stack.of(policy).resolve(resource));
        acknowledge(policy, { [`AwsSolutions-IAM5[Resource::${named}]`]: because });
      }
      return [];
    },
  });

/** One statement with explicit actions; CDK's own `grant…` methods allow more than the code uses. */
export const allow = (policy: ManagedPolicy, permission: Permission): void => {
  const { service, actions = [], resources, because, conditions } = permission;
  if (actions.length === 0) return;
  policy.addStatements(
    new PolicyStatement({
      actions: actions.map((action) => `${service}:${action}`),
      resources: [...resources],
      ...(conditions === undefined ? {} : { conditions }),
    }),
  );
  if (because !== undefined) acknowledgeWildcards(policy, resources, because);
};

interface SecretPermission {
  readonly actions: Permission['actions'];
  readonly arns: readonly string[];
  /** Under which the secrets lie. */
  readonly key: IKey;
}

/** Secrets, and their key on the way through Secrets Manager only. */
export const allowSecrets = (policy: ManagedPolicy, { actions = [], arns, key }: SecretPermission): void => {
  if (actions.length === 0) return;
  allow(policy, { service: 'secretsmanager', actions, resources: arns });
  allow(policy, {
    service: 'kms',
    actions: ['Decrypt'],
    resources: [key.keyArn],
    conditions: { StringEquals: { 'kms:ViaService': `secretsmanager.${Stack.of(policy).region}.amazonaws.com` } },
  });
};
