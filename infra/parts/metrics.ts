import { type IMetric, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { Capability } from '../../functions/capabilities.ts';
import { everyFiveMinutes } from './alarms.ts';

/**
 * What AWS and the service count, by the names of things and never by reference: a stack that watches another by
 * reference would keep it from giving up what is watched.
 */
export interface Metrics {
  ofFunction(name: Capability, metricName: string, statistic?: string): IMetric;
  /** Of the consumer’s queue, or of its dead letters. */
  ofQueue(queue: string, metricName: string): IMetric;
  /** Counted in a log by a filter of the service. */
  counted(metricName: string): IMetric;
}

/** Where the service’s own counts go. */
export const namespaceOf = (province: string): string => `motcua/${province}`;

const metric = (namespace: string, metricName: string, statistic: string, dimensionsMap?: Record<string, string>) =>
  new Metric({
    namespace,
    metricName,
    statistic,
    period: everyFiveMinutes,
    ...(dimensionsMap === undefined ? {} : { dimensionsMap }),
  });

/** Every name in a province’s service begins with its own. */
export const metricsOf = (province: string): Metrics => {
  return {
    ofFunction: (name, metricName, statistic = 'Sum') =>
      metric('AWS/Lambda', metricName, statistic, { FunctionName: `${province}-${name}` }),
    ofQueue: (queue, metricName) => metric('AWS/SQS', metricName, 'Maximum', { QueueName: `${province}-${queue}` }),
    counted: (metricName) => metric(namespaceOf(province), metricName, 'Sum'),
  };
};
