import { FilterPattern, type ILogGroup, MetricFilter } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { Functions } from './functions.ts';
import type { Machines } from './machines.ts';
import { namespaceOf } from './metrics.ts';

interface CountsProps {
  readonly functions: Functions;
  readonly machines: Machines;
  readonly province: string;
}

/** What is counted in logs. Machines are counted by their common log, so that a new procedure needs nothing of its own. */
export class Counts extends Construct {
  constructor(scope: Construct, id: string, { functions, machines, province }: CountsProps) {
    super(scope, id);
    const count = (name: string, logGroup: ILogGroup, pattern: string) =>
      new MetricFilter(this, name, {
        logGroup,
        metricNamespace: namespaceOf(province),
        metricName: name,
        filterPattern: FilterPattern.literal(pattern),
        metricValue: '1',
      });
    count(
      'FailedExecutions',
      machines.logs,
      '{ ($.type = "ExecutionFailed") || ($.type = "ExecutionTimedOut") || ($.type = "ExecutionAborted") }',
    );
    count('Parked', machines.logs, '{ ($.type = "TaskStateEntered") && ($.details.name = "Park") }');
    count('PortalRefusals', functions.named('syncing').logGroup, '{ $.outcome = "failed" }');
    count('LookUpsOutside', functions.named('looking').logGroup, '{ $.message = "look-up-outside" }');
    count('ForeignFiles', functions.named('signing').logGroup, '{ $.message = "foreign-file" }');
  }
}
