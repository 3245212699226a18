import { Stage } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Province } from '../core/province.ts';
import { EdgeStack } from './edge-stack.ts';
import { EndpointsStack } from './endpoints-stack.ts';
import { RecordsStack } from './records-stack.ts';
import { RoutesStack } from './routes-stack.ts';
import { ServiceStack, type ServiceProps } from './service-stack.ts';
import { WatchStack } from './watch-stack.ts';

type ProvinceProps = Pick<
  ServiceProps,
  | 'catalogue'
  | 'linked'
  | 'results'
  | 'holidays'
  | 'rules'
  | 'sources'
  | 'national'
  | 'simulated'
  | 'bundles'
  | 'pages'
  | 'workdir'
>;

/** One province's deployment: what it keeps, the service on top, the procedures’ routes, and what watches it. */
export class ProvinceStage extends Stage {
  constructor(scope: Construct, province: Province, props: ProvinceProps) {
    super(scope, province.slug);
    const place = { env: { region: province.region }, tags: { province: province.slug } };
    const kept = new RecordsStack(this, 'records', place);
    const edge = province.firewall ? new EdgeStack(this, 'edge', { ...place, name: province.slug }) : undefined;
    const firewallArn = edge?.firewall.arn;
    const service = new ServiceStack(this, 'service', {
      ...place,
      ...props,
      province,
      kept,
      firewallArn,
      crossRegionReferences: province.firewall,
    });
    new EndpointsStack(this, 'endpoints', { ...place, province: province.slug, service });
    const { catalogue, workdir } = props;
    new RoutesStack(this, 'routes', { ...place, province: province.slug, catalogue, workdir, service });
    new WatchStack(this, 'watch', { ...place, province: province.slug, service });
  }
}
