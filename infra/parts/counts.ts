import { FilterPattern, type ILogGroup, MetricFilter } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { namespaceOf } from './metrics.ts';

interface CountsProps {
  readonly province: string;
  /** By the metric’s name: the log, and the lines that count. */
  readonly counted: Readonly<Record<string, readonly [ILogGroup, string]>>;
}

/** What is counted in logs. */
export class Counts extends Construct {
  constructor(scope: Construct, id: string, { province, counted }: CountsProps) {
    super(scope, id);
    for (const [name, [logGroup, pattern]] of Object.entries(counted))
      new MetricFilter(this, name, {
        logGroup,
        metricNamespace: namespaceOf(province),
        metricName: name,
        filterPattern: FilterPattern.literal(pattern),
        metricValue: '1',
      });
  }
}
