import { StreamViewType, type Table } from 'aws-cdk-lib/aws-dynamodb';
import type { ManagedPolicy } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type { Rights } from '../../functions/rights.ts';
import { allow, type Touchable } from './permissions.ts';
import { tableOf } from './table.ts';

/** What the province knows: dossiers as their events, drafts, sealed keys, staff, and who looked at what. */
export class Records extends Construct implements Touchable {
  readonly dossiers: Table;
  readonly drafts: Table;
  readonly keys: Table;
  readonly staff: Table;
  readonly accesses: Table;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    const kept = { kept: true, restorable: true };
    this.dossiers = tableOf(this, 'Dossiers', {
      sorted: true,
      expires: true,
      stream: StreamViewType.NEW_AND_OLD_IMAGES,
      ...kept,
    });
    this.drafts = tableOf(this, 'Drafts', { expires: true, ...kept });
    this.keys = tableOf(this, 'Keys', { ...kept });
    const foundBy = { attribute: 'unit', shows: ['id', 'name', 'title', 'roles'] };
    this.staff = tableOf(this, 'Staff', { foundBy, ...kept });
    this.accesses = tableOf(this, 'Accesses', { sorted: true, ...kept });
  }

  grant(policy: ManagedPolicy, may: Rights): void {
    for (const name of ['dossiers', 'drafts', 'keys', 'staff', 'accesses'] as const)
      allow(policy, { service: 'dynamodb', actions: may[name], resources: [this[name].tableArn] });
    const units = `${this.staff.tableArn}/index/unit`;
    allow(policy, { service: 'dynamodb', actions: may.units, resources: [units] });
  }
}
