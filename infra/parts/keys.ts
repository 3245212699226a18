import { RemovalPolicy } from 'aws-cdk-lib';
import { Key, KeySpec, KeyUsage } from 'aws-cdk-lib/aws-kms';
import { AnyPrincipal, Effect, type ManagedPolicy, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type { Rights } from '../../functions/rights.ts';
import { allow, type Touchable } from './permissions.ts';

/** What the vault says with every call, as in `functions/vault/master-key.ts`: the master key, and nothing else. */
const vaultContext = { 'kms:EncryptionContext:purpose': 'motcua-master-key' };

/** The province's keys. None can leave KMS; losing one would lose records or signatures, so all are retained. */
export class Keys extends Construct implements Touchable {
  /** Wraps the master key under which personal fields are sealed. */
  readonly vault: Key;
  /** Encrypts files at rest. */
  readonly storage: Key;
  /** Signs as the officer who decides. */
  readonly officer: Key;
  /** Signs as the agency. */
  readonly seal: Key;
  /** Signs what machines read: codes on papers, credentials, the list of revoked results. */
  readonly issuer: Key;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    const kept = { removalPolicy: RemovalPolicy.RETAIN };
    const signing = { ...kept, keyUsage: KeyUsage.SIGN_VERIFY };
    this.vault = new Key(this, 'Vault', { ...kept, enableKeyRotation: true, description: 'Wraps the master key' });
    this.vault.addToResourcePolicy(
      new PolicyStatement({
        sid: 'MasterKeyOnly',
        effect: Effect.DENY,
        principals: [new AnyPrincipal()],
        actions: ['kms:Decrypt', 'kms:Encrypt', 'kms:GenerateDataKey*', 'kms:ReEncrypt*'],
        resources: ['*'],
        conditions: { StringNotEquals: vaultContext },
      }),
    );
    this.storage = new Key(this, 'Storage', {
      ...kept,
      enableKeyRotation: true,
      description: 'Encrypts files at rest',
    });
    this.officer = new Key(this, 'Officer', {
      ...signing,
      keySpec: KeySpec.ECC_NIST_P256,
      description: 'Signs results as the officer',
    });
    this.seal = new Key(this, 'Seal', {
      ...signing,
      keySpec: KeySpec.RSA_3072,
      description: 'Signs results as the agency',
    });
    this.issuer = new Key(this, 'Issuer', {
      ...signing,
      keySpec: KeySpec.ECC_NIST_P256,
      description: 'Signs codes, credentials and the list of revoked results',
    });
  }

  grant(policy: ManagedPolicy, { vault, officerKey, sealKey, issuerKey }: Rights): void {
    allow(policy, {
      service: 'kms',
      actions: vault,
      resources: [this.vault.keyArn],
      conditions: { StringEquals: vaultContext },
    });
    allow(policy, { service: 'kms', actions: officerKey, resources: [this.officer.keyArn] });
    allow(policy, { service: 'kms', actions: sealKey, resources: [this.seal.keyArn] });
    allow(policy, { service: 'kms', actions: issuerKey, resources: [this.issuer.keyArn] });
  }
}
