import { Duration } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { Stack } from 'aws-cdk-lib';
import { Construct } from 'constructs';

interface Warning {
  readonly metric: IMetric;
  /** Rings at this value and above. */
  readonly threshold: number;
  /** Periods in a row before it rings. */
  readonly periods?: number;
  /** Who is hurt, and how. */
  readonly hurts: string;
  readonly todo: string;
}

export const everyFiveMinutes = Duration.minutes(5);

/** Rings for operators. No alarm without a sentence on who is hurt and one on what to do. */
export class Alarms extends Construct {
  readonly #topic: Topic;

  constructor(scope: Construct, id: string, { key }: { key: IKey }) {
    super(scope, id);
    this.#topic = new Topic(this, 'Topic', { masterKey: key, enforceSSL: true, displayName: 'motcua alarms' });
    this.#topic.addToResourcePolicy(
      new PolicyStatement({
        sid: 'AlarmsPublish',
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [this.#topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    );
  }

  ring(id: string, { metric, threshold, periods = 1, hurts, todo }: Warning): void {
    new Alarm(this, id, {
      metric,
      threshold,
      evaluationPeriods: periods,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
      alarmDescription: `Hurts: ${hurts}. To do: ${todo}.`,
    }).addAlarmAction(new SnsAction(this.#topic));
  }
}
