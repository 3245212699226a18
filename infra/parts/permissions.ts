import { type ManagedPolicy, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Rights } from '../../functions/capabilities.ts';

/** Something functions may touch. It adds to a function's policy exactly the rights that its capability names. */
export interface Touchable {
  grant(policy: ManagedPolicy, may: Rights): void;
}

export interface Permission {
  readonly service: string;
  /** Names of actions without the service; none, and nothing is allowed. */
  readonly actions: readonly string[] | undefined;
  readonly resources: readonly string[];
  readonly conditions?: Record<string, Record<string, string>>;
}

/** One statement with explicit actions; CDK's own `grant…` methods allow more than the code uses. */
export const allow = (policy: ManagedPolicy, { service, actions = [], resources, conditions }: Permission): void => {
  if (actions.length === 0) return;
  policy.addStatements(
    new PolicyStatement({
      actions: actions.map((action) => `${service}:${action}`),
      resources: [...resources],
      ...(conditions === undefined ? {} : { conditions }),
    }),
  );
};
