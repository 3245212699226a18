import type { ManagedPolicy } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import type { Rights } from '../../functions/rights.ts';
import { acknowledge } from './acknowledge.ts';
import { allowSecrets, type Touchable } from './permissions.ts';

/**
 * What CloudFront shows to the API, whose own address anybody can reach: functions answer nobody without it. It stands
 * in no template; CloudFormation puts it into the distribution when it deploys.
 */
export class DoorSecret extends Construct implements Touchable {
  readonly arn: string;
  /** The reference that CloudFormation resolves. */
  readonly reference: string;
  readonly #key: IKey;

  constructor(scope: Construct, id: string, { key }: { key: IKey }) {
    super(scope, id);
    this.#key = key;
    const secret = new Secret(this, 'Secret', {
      encryptionKey: key,
      description: 'Shown by CloudFront to the API',
      generateSecretString: { excludePunctuation: true },
    });
    this.arn = secret.secretArn;
    this.reference = secret.secretValue.unsafeUnwrap();
    const rotation =
      'Only a deployment can change it at both ends; the README says how, and functions take the old one meanwhile.';
    acknowledge(this, {
      'AwsSolutions-SMG4': rotation,
      'NIST.800.53.R5-SecretsManagerRotationEnabled': rotation,
    });
  }

  grant(policy: ManagedPolicy, { door }: Rights): void {
    allowSecrets(policy, { actions: door, arns: [this.arn], key: this.#key });
  }
}
