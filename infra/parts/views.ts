import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { ManagedPolicy } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type { Rights } from '../../functions/rights.ts';
import { acknowledge } from './acknowledge.ts';
import { allow, type Touchable } from './permissions.ts';
import { tableOf } from './table.ts';

/** What can be made again: lists derived from the dossiers, and who is signed in at the moment, and who was busy in this hour. */
export class Views extends Construct implements Touchable {
  readonly views: Table;
  readonly sessions: Table;
  readonly quotas: Table;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.views = tableOf(this, 'Views', { sorted: true, kept: false, restorable: true });
    this.sessions = tableOf(this, 'Sessions', { expires: true, kept: false, restorable: false });
    this.quotas = tableOf(this, 'Quotas', { expires: true, kept: false, restorable: false });
    const past = 'It counts what people did within one hour.';
    acknowledge(this.quotas, { 'AwsSolutions-DDB3': past, 'NIST.800.53.R5-DynamoDBPITREnabled': past });
    const ended = 'A session lasts for hours; bringing back ended ones would let people in again.';
    acknowledge(this.sessions, { 'AwsSolutions-DDB3': ended, 'NIST.800.53.R5-DynamoDBPITREnabled': ended });
  }

  grant(policy: ManagedPolicy, may: Rights): void {
    for (const name of ['views', 'sessions', 'quotas'] as const)
      allow(policy, { service: 'dynamodb', actions: may[name], resources: [this[name].tableArn] });
  }
}
