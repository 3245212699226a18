import type { ManagedPolicy } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import type { Rights } from '../../functions/capabilities.ts';
import { acknowledge } from './acknowledge.ts';
import { allowSecrets, type Touchable } from './permissions.ts';

/** What proves to the two identity providers that it is this province who asks. Their values are set by hand. */
export class ClientSecrets extends Construct implements Touchable {
  readonly vneid: Secret;
  readonly staff: Secret;
  readonly #key: IKey;

  constructor(scope: Construct, id: string, { key }: { key: IKey }) {
    super(scope, id);
    this.#key = key;
    this.vneid = new Secret(this, 'Vneid', { encryptionKey: key, description: 'Client secret at VNeID' });
    this.staff = new Secret(this, 'Staff', { encryptionKey: key, description: 'Client secret at the staff sign-in' });
    const rotation = 'The identity provider issues these secrets; no function of ours could change them there.';
    acknowledge(this, {
      'AwsSolutions-SMG4': rotation,
      'NIST.800.53.R5-SecretsManagerRotationEnabled': rotation,
    });
  }

  grant(policy: ManagedPolicy, { secrets }: Rights): void {
    const arns = [this.vneid.secretArn, this.staff.secretArn];
    allowSecrets(policy, { actions: secrets, arns, key: this.#key });
  }
}
