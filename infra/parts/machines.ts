import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { RemovalPolicy } from 'aws-cdk-lib';
import { ManagedPolicy, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { DefinitionBody, LogLevel, StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import type { Procedure } from '../../core/procedure/procedure.ts';
import { routeDocument } from '../../workflows/route.ts';
import type { Worker } from '../../workflows/tasks.ts';
import type { Functions } from './functions.ts';
import { allow } from './permissions.ts';

interface MachinesProps {
  readonly catalogue: readonly Procedure[];
  /** Begins the name of every machine; the procedure's slug ends it. */
  readonly prefix: string;
  readonly functions: Functions;
  readonly logKey: IKey;
  /** Folder in which the machines’ definitions are put together. */
  readonly workdir: string;
}

const workers = ['steps', 'rendering', 'signing'] as const satisfies readonly Worker[];

/** The routes of the dossiers: one state machine per procedure, all under one role. */
export class Machines extends Construct {
  readonly logs: LogGroup;

  constructor(scope: Construct, id: string, { catalogue, prefix, functions, logKey, workdir }: MachinesProps) {
    super(scope, id);
    this.logs = new LogGroup(this, 'Logs', {
      // Under this name AWS needs no policy per log group, of which a Region has ten (Step Functions Developer Guide, "Logging").
      logGroupName: `/aws/vendedlogs/states/${prefix}routes`,
      retention: RetentionDays.ONE_YEAR,
      encryptionKey: logKey,
      // Its name is given, so it must go with the stack, or the stack could not be put up again.
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const role = this.#roleFor(functions);
    const definitions = join(workdir, 'routes');
    rmSync(definitions, { recursive: true, force: true });
    mkdirSync(definitions, { recursive: true });
    for (const procedure of catalogue) {
      const definition = join(definitions, `${procedure.slug}.json`);
      writeFileSync(definition, JSON.stringify(routeDocument(procedure)));
      new StateMachine(this, procedure.slug, {
        stateMachineName: `${prefix}${procedure.slug}`,
        // A file beside the template: a template has 1 MB, which the text of some thirty routes would fill.
        definitionBody: DefinitionBody.fromFile(definition),
        definitionSubstitutions: Object.fromEntries(
          workers.map((worker) => [worker, functions.named(worker).functionArn]),
        ),
        role: role.withoutPolicyUpdates(),
        tracingEnabled: true,
        // Every transition, but never what goes in or out.
        logs: { destination: this.logs, level: LogLevel.ALL, includeExecutionData: false },
      });
    }
  }

  #roleFor(functions: Functions): Role {
    const policy = new ManagedPolicy(this, 'Policy', { description: 'What routes may do' });
    const invoked = workers.map((worker) => functions.named(worker).functionArn);
    allow(policy, { service: 'lambda', actions: ['InvokeFunction'], resources: invoked });
    const because =
      'Tracing and log delivery have no resources that a policy could name (Step Functions Developer Guide, "Logging" and "Tracing").';
    allow(policy, {
      service: 'xray',
      actions: ['PutTraceSegments', 'PutTelemetryRecords', 'GetSamplingRules', 'GetSamplingTargets'],
      resources: ['*'],
      because,
    });
    allow(policy, {
      service: 'logs',
      actions: [
        'CreateLogDelivery',
        'GetLogDelivery',
        'UpdateLogDelivery',
        'DeleteLogDelivery',
        'ListLogDeliveries',
        'PutResourcePolicy',
        'DescribeResourcePolicies',
        'DescribeLogGroups',
      ],
      resources: ['*'],
      because,
    });
    return new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('states.amazonaws.com'),
      managedPolicies: [policy],
    });
  }
}
