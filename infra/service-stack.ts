import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import type { Construct } from 'constructs';
import type { HolidayYear } from '../core/calendar.ts';
import type { Linked } from '../core/linked/linked.ts';
import type { Procedure } from '../core/procedure/procedure.ts';
import type { ResultKind } from '../core/procedure/result-kind.ts';
import type { Simulated } from '../core/procedure/simulated.ts';
import type { Source } from '../core/procedure/source.ts';
import type { Province } from '../core/province.ts';
import type { Rules } from '../core/rules.ts';
import type { NationalDocument } from '../core/national-procedure.ts';
import { consumers } from '../functions/consumers.ts';
import { Announcements } from './parts/announcements.ts';
import { ClientSecrets } from './parts/client-secrets.ts';
import { Counts } from './parts/counts.ts';
import { DoorSecret } from './parts/door-secret.ts';
import { Functions } from './parts/functions.ts';
import { Layers } from './parts/layers.ts';
import { MachineNames } from './parts/machine-names.ts';
import { parametersOf } from './parts/parameters.ts';
import { FrontDoor } from './parts/front-door.ts';
import { Quarantine } from './parts/quarantine.ts';
import { ServiceKey } from './parts/service-key.ts';
import { Triggers } from './parts/triggers.ts';
import { Views } from './parts/views.ts';
import type { RecordsStack } from './records-stack.ts';
import { settingsOf } from './settings-of.ts';

export interface ServiceProps extends StackProps {
  readonly province: Province;
  readonly catalogue: readonly Procedure[];
  readonly linked: readonly Linked[];
  readonly results: readonly ResultKind[];
  readonly holidays: readonly HolidayYear[];
  readonly rules: readonly Rules[];
  readonly sources: readonly Source[];
  readonly national: NationalDocument;
  readonly simulated: readonly Simulated[];
  readonly bundles: string;
  readonly pages: string;
  readonly workdir: string;
  readonly kept: RecordsStack;
  readonly firewallArn: string | undefined;
}

/** All that can be taken down and put up again without losing a record. */
export class ServiceStack extends Stack {
  readonly functions: Functions;
  readonly api: HttpApi;
  /** Encrypts what the service says about itself. */
  readonly key: ServiceKey;

  constructor(scope: Construct, id: string, props: ServiceProps) {
    super(scope, id, props);
    const { province, catalogue, linked, results, holidays, rules, sources, national, simulated, workdir, kept } =
      props;
    const prefix = `${province.slug}-`;
    const parameters = parametersOf(this, province);
    const key = new ServiceKey(this, 'Key');
    const views = new Views(this, 'Views');
    const secrets = new ClientSecrets(this, 'ClientSecrets', { key });
    const door = new DoorSecret(this, 'DoorSecret', { key });
    const announcements = new Announcements(this, 'Announcements', { consumers, prefix });
    const quarantine = new Quarantine(this, 'Quarantine', { key: kept.keys.storage, origin: parameters.origin });
    const offered = { catalogue, linked, results, province, holidays, rules, sources, national, simulated, workdir };
    const layers = new Layers(this, 'Layers', offered);
    const machines = new MachineNames(this, 'Machines', { prefix });
    const { limits } = province;
    const settings = settingsOf({
      limits,
      kept,
      views,
      quarantine,
      announcements,
      secrets,
      door,
      parameters,
      machines,
    });
    const functions = new Functions(this, 'Functions', {
      prefix,
      bundles: props.bundles,
      layers,
      settings,
      logKey: key,
    });
    for (const part of [
      kept.records,
      kept.archive,
      kept.keys,
      views,
      quarantine,
      secrets,
      door,
      announcements,
      machines,
    ])
      functions.grant(part);
    new Triggers(this, 'Triggers', { dossiers: kept.records.dossiers, announcements, functions });
    // By its address CloudFront and the alarms know it; what it answers stands in a stack of its own.
    const api = new HttpApi(this, 'Api', {
      createDefaultStage: false,
      description: 'Endpoints of functions/endpoints.ts',
    });
    const portal = new FrontDoor(this, 'FrontDoor', {
      api,
      pages: props.pages,
      parameters,
      secret: door,
      uploads: quarantine.bucket,
      firewallArn: props.firewallArn,
      logKey: key,
    });
    new Counts(this, 'Counts', {
      province: province.slug,
      counted: {
        PortalRefusals: [functions.named('syncing').logGroup, '{ $.outcome = "failed" }'],
        LookUpsOutside: [functions.named('looking').logGroup, '{ $.message = "look-up-outside" }'],
        LateAcknowledgements: [functions.named('linking').logGroup, '{ $.outcome = "*acknowledgement-late*" }'],
        ForeignFiles: [functions.named('signing').logGroup, '{ $.message = "foreign-file" }'],
      },
    });
    this.functions = functions;
    this.api = api;
    this.key = key;

    const outputs = {
      PortalUrl: portal.url,
      ApiUrl: api.apiEndpoint,
      ViewsTable: views.views.tableName,
      SessionsTable: views.sessions.tableName,
      BusName: announcements.bus.eventBusName,
      VneidSecretArn: secrets.vneid.secretArn,
      StaffSecretArn: secrets.staff.secretArn,
      NationalPortalSecretArn: secrets.nationalPortal.secretArn,
      MessagesSecretArn: secrets.messages.secretArn,
      WalletSecretArn: secrets.wallet.secretArn,
      SigningServiceSecretArn: secrets.signingService.secretArn,
      PartnersSecretArn: secrets.partners.secretArn,
      DoorSecretArn: door.arn,
    };
    for (const [name, value] of Object.entries(outputs)) new CfnOutput(this, name, { value });
  }
}
