import type { ManagedPolicy } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import type { Rights } from '../../functions/rights.ts';
import { acknowledge } from './acknowledge.ts';
import { allowSecrets, type Touchable } from './permissions.ts';

/** What proves to identity providers and other national systems that it is this province who asks. Set by hand. */
export class ClientSecrets extends Construct implements Touchable {
  readonly vneid: Secret;
  readonly staff: Secret;
  readonly nationalPortal: Secret;
  readonly messages: Secret;
  readonly wallet: Secret;
  readonly signingService: Secret;
  readonly partners: Secret;
  readonly #key: IKey;

  constructor(scope: Construct, id: string, { key }: { key: IKey }) {
    super(scope, id);
    this.#key = key;
    this.vneid = new Secret(this, 'Vneid', { encryptionKey: key, description: 'Client secret at VNeID' });
    this.staff = new Secret(this, 'Staff', { encryptionKey: key, description: 'Client secret at the staff sign-in' });
    this.nationalPortal = new Secret(this, 'NationalPortal', {
      encryptionKey: key,
      description: 'Password at the National Public Service Portal',
    });
    this.messages = new Secret(this, 'Messages', {
      encryptionKey: key,
      description: 'Password where citizens are sent messages',
    });
    this.wallet = new Secret(this, 'Wallet', { encryptionKey: key, description: 'Password at the VNeID wallets' });
    this.signingService = new Secret(this, 'SigningService', {
      encryptionKey: key,
      description: 'Password at the remote signing service',
    });
    this.partners = new Secret(this, 'Partners', {
      encryptionKey: key,
      description: 'Passwords where somebody decides outside the province: JSON, by kind of agency',
    });
    const rotation = 'Who asks for these secrets issues them; no function of ours could change them there.';
    acknowledge(this, {
      'AwsSolutions-SMG4': rotation,
      'NIST.800.53.R5-SecretsManagerRotationEnabled': rotation,
    });
  }

  grant(policy: ManagedPolicy, rights: Rights): void {
    const { secrets, portalSecret, messagesSecret, walletSecret, signingSecret, partnersSecret } = rights;
    const arns = [this.vneid.secretArn, this.staff.secretArn];
    allowSecrets(policy, { actions: secrets, arns, key: this.#key });
    allowSecrets(policy, { actions: portalSecret, arns: [this.nationalPortal.secretArn], key: this.#key });
    allowSecrets(policy, { actions: messagesSecret, arns: [this.messages.secretArn], key: this.#key });
    allowSecrets(policy, { actions: walletSecret, arns: [this.wallet.secretArn], key: this.#key });
    allowSecrets(policy, { actions: signingSecret, arns: [this.signingService.secretArn], key: this.#key });
    allowSecrets(policy, { actions: partnersSecret, arns: [this.partners.secretArn], key: this.#key });
  }
}
