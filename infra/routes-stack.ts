import { Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Procedure } from '../core/procedure/procedure.ts';
import { Counts } from './parts/counts.ts';
import { Machines } from './parts/machines.ts';
import type { ServiceStack } from './service-stack.ts';

interface RoutesProps extends StackProps {
  /** Its slug, which begins the name of every machine. */
  readonly province: string;
  readonly catalogue: readonly Procedure[];
  readonly workdir: string;
  readonly service: Pick<ServiceStack, 'functions' | 'key'>;
}

/** The machines, apart from the service: each procedure adds one, and a stack holds five hundred resources at most. */
export class RoutesStack extends Stack {
  constructor(scope: Construct, id: string, { province, catalogue, workdir, service, ...props }: RoutesProps) {
    super(scope, id, props);
    const { logs } = new Machines(this, 'Machines', {
      catalogue,
      prefix: `${province}-`,
      functions: service.functions,
      logKey: service.key,
      workdir,
    });
    // By their common log, so that a new procedure needs nothing of its own.
    new Counts(this, 'Counts', {
      province,
      counted: {
        FailedExecutions: [
          logs,
          '{ ($.type = "ExecutionFailed") || ($.type = "ExecutionTimedOut") || ($.type = "ExecutionAborted") }',
        ],
        Parked: [logs, '{ ($.type = "TaskStateEntered") && ($.details.name = "Park") }'],
      },
    });
  }
}
