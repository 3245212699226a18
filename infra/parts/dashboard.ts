import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import {
  Dashboard as Board,
  GraphWidget,
  type IMetric,
  MathExpression,
  PeriodOverride,
} from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import { capabilityNames } from '../../functions/capabilities.ts';
import { consumers } from '../../functions/consumers.ts';
import { everyFiveMinutes } from './alarms.ts';
import type { Metrics } from './metrics.ts';

interface DashboardProps {
  readonly api: HttpApi;
  readonly metrics: Metrics;
  /** Begins the name of every machine. */
  readonly prefix: string;
}

const period = everyFiveMinutes;

const graph = (title: string, left: IMetric[]): GraphWidget => new GraphWidget({ title, left, width: 12 });

/** One page on how the province's service does: in, through, and what waits. */
export class Dashboard extends Construct {
  constructor(scope: Construct, id: string, { api, metrics, prefix }: DashboardProps) {
    super(scope, id);
    const machines = (metric: string): MathExpression =>
      new MathExpression({
        expression: `SEARCH('{AWS/States,StateMachineArn} MetricName="${metric}" stateMachine:${prefix}', 'Sum', 300)`,
        label: metric,
        usingMetrics: {},
        period,
      });
    new Board(this, 'Board', {
      periodOverride: PeriodOverride.INHERIT,
      widgets: [
        [
          graph('Requests', [
            api.metricCount({ period }),
            api.metricClientError({ period }),
            api.metricServerError({ period }),
          ]),
          graph('Latency, ms', [
            api.metricLatency({ period, statistic: 'p50' }),
            api.metricLatency({ period, statistic: 'p99' }),
          ]),
        ],
        [
          graph(
            'Errors of functions',
            capabilityNames.map((name) => metrics.ofFunction(name, 'Errors')),
          ),
          graph(
            'Duration of functions, ms',
            capabilityNames.map((name) => metrics.ofFunction(name, 'Duration', 'p99')),
          ),
        ],
        [
          graph('Routes', [
            machines('ExecutionsStarted'),
            machines('ExecutionsSucceeded'),
            machines('ExecutionsFailed'),
          ]),
          graph(
            'Waiting for consumers',
            consumers.flatMap((name) =>
              [name, `${name}-dead-letters`].map((queue) =>
                metrics.ofQueue(queue, 'ApproximateNumberOfMessagesVisible'),
              ),
            ),
          ),
        ],
      ],
    });
  }
}
