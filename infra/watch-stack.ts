import { Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { Alarms } from './parts/alarms.ts';
import { Dashboard } from './parts/dashboard.ts';
import { metricsOf } from './parts/metrics.ts';
import { Watch } from './parts/watch.ts';
import type { ServiceStack } from './service-stack.ts';

interface WatchStackProps extends StackProps {
  /** Its slug, which begins every name in the service. */
  readonly province: string;
  readonly service: Pick<ServiceStack, 'api' | 'key'>;
}

/** Alarms and the dashboard, apart from the service: a stack holds five hundred resources at most. */
export class WatchStack extends Stack {
  constructor(scope: Construct, id: string, { province, service: { api, key }, ...props }: WatchStackProps) {
    super(scope, id, props);
    const metrics = metricsOf(province);
    new Watch(this, 'Watch', { alarms: new Alarms(this, 'Alarms', { key }), api, metrics });
    new Dashboard(this, 'Dashboard', { api, metrics, prefix: `${province}-` });
  }
}
