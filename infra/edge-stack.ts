import { Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { Firewall } from './parts/firewall.ts';

/** What CloudFront takes from us-east-1 only. */
export class EdgeStack extends Stack {
  readonly firewall: Firewall;

  constructor(scope: Construct, id: string, { name, ...props }: StackProps & { name: string }) {
    super(scope, id, { ...props, env: { region: 'us-east-1' } });
    this.firewall = new Firewall(this, 'Firewall', { name });
  }
}
