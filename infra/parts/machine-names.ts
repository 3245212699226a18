import { ArnFormat, Stack } from 'aws-cdk-lib';
import type { ManagedPolicy } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type { Rights } from '../../functions/rights.ts';
import { allow, type Touchable } from './permissions.ts';

/** All that functions know of the machines, which know the functions: how their ARNs begin. */
export class MachineNames extends Construct implements Touchable {
  readonly #prefix: string;

  constructor(scope: Construct, id: string, { prefix }: { prefix: string }) {
    super(scope, id);
    this.#prefix = prefix;
  }

  /** The setting MACHINE_PREFIX. */
  get arnPrefix(): string {
    return this.#arn(this.#prefix);
  }

  grant(policy: ManagedPolicy, { machines }: Rights): void {
    allow(policy, {
      service: 'states',
      actions: machines,
      resources: [this.#arn(`${this.#prefix}*`)],
      because: 'A new procedure adds a machine of this province.',
    });
  }

  #arn(resourceName: string): string {
    return Stack.of(this).formatArn({
      service: 'states',
      resource: 'stateMachine',
      resourceName,
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    });
  }
}
