import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';

/** Encrypts what the service says about itself, and its client secrets. Retained, because the logs are. */
export class ServiceKey extends Key {
  constructor(scope: Construct, id: string) {
    super(scope, id, {
      enableKeyRotation: true,
      description: 'Encrypts logs, alarms and client secrets',
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const stack = Stack.of(this);
    const logs = stack.formatArn({ service: 'logs', resource: '*' });
    this.addToResourcePolicy(
      new PolicyStatement({
        sid: 'Logs',
        // CloudWatch Logs User Guide, "Encrypt log data in CloudWatch Logs using AWS Key Management Service".
        principals: [new ServicePrincipal(`logs.${stack.region}.amazonaws.com`)],
        actions: ['kms:Encrypt*', 'kms:Decrypt*', 'kms:ReEncrypt*', 'kms:GenerateDataKey*', 'kms:Describe*'],
        resources: ['*'],
        conditions: { ArnLike: { 'kms:EncryptionContext:aws:logs:arn': logs } },
      }),
    );
    this.addToResourcePolicy(
      new PolicyStatement({
        sid: 'Alarms',
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['kms:Decrypt', 'kms:GenerateDataKey*'],
        resources: ['*'],
        conditions: { StringEquals: { 'aws:SourceAccount': stack.account } },
      }),
    );
  }
}
