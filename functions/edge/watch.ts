import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';

/** Names and numbers only: nothing that points to a person may be given. */
export type Facts = Readonly<Record<string, string | number | boolean>>;

/** One line and one set of metrics for each thing a function does. */
export interface Watch {
  done(what: string, facts: Facts): void;
  /** Something nobody foresaw; the alarm counts these. The error’s message is kept out: it may quote data. */
  fault(what: string, error: unknown, facts: Facts): void;
}

/** The first frame of the stack. The lines before it are the message, whatever it says. */
const placeOf = (error: unknown): string => {
  if (!(error instanceof Error)) return '';
  const frames = (error.stack ?? '').replace(`${error.name}: ${error.message}`, '').split('\n');
  return frames.find((line) => /^ +at [^ ]/.test(line))?.trim() ?? '';
};

export const createWatch = (capability: string): Watch => {
  const logger = new Logger({ serviceName: capability });
  const metrics = new Metrics({ namespace: 'motcua', serviceName: capability });
  const count = (name: string, facts: Facts) => {
    metrics.addMetric(name, MetricUnit.Count, 1);
    if (typeof facts['ms'] === 'number') metrics.addMetric('Duration', MetricUnit.Milliseconds, facts['ms']);
    metrics.publishStoredMetrics();
  };
  return {
    done: (what, facts) => {
      logger.info(what, { ...facts });
      count('Done', facts);
    },
    fault: (what, error, facts) => {
      const name = error instanceof Error ? error.name : 'unknown';
      logger.error(what, { ...facts, fault: name, place: placeOf(error) });
      count('Fault', facts);
    },
  };
};
