import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Duration } from 'aws-cdk-lib';
import { ManagedPolicy, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import {
  ApplicationLogLevel,
  Architecture,
  Code,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  SystemLogLevel,
  Tracing,
} from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { capabilities, capabilityNames, type Capability } from '../../functions/capabilities.ts';
import type { Shape } from '../../functions/shape.ts';
import type { Setting } from '../../functions/settings.ts';
import { acknowledge } from './acknowledge.ts';
import type { Layers } from './layers.ts';
import { allow, type Permission, type Touchable } from './permissions.ts';

export interface FunctionsProps {
  /** Begins the name of every function; its capability ends it. */
  readonly prefix: string;
  /** Folder with one bundle per entry. */
  readonly bundles: string;
  readonly layers: Layers;
  /** Value of every setting; each function is given those its capability names. */
  readonly settings: Readonly<Record<Setting, string>>;
  readonly logKey: IKey;
}

/** Their native typesetter is tried on x86-64; it is published for arm64 too, and was never run there. */
const onX86: ReadonlySet<Capability> = new Set(['rendering', 'writing', 'previewing', 'copying']);

/**
 * What a machine calls is part of the machine's trace; the intake begins a dossier. The API sends no traces, so one of any
 * other function would be that function alone, of which its log line says as much.
 */
const isTraced = (name: Capability, { trigger }: Shape): boolean => trigger === 'machine' || name === 'intake';

/** The functions, one per capability, each with its own role, policy and log. */
export class Functions extends Construct {
  readonly #functions = new Map<Capability, LambdaFunction>();
  readonly #policies = new Map<Capability, ManagedPolicy>();

  constructor(scope: Construct, id: string, props: FunctionsProps) {
    super(scope, id);
    const tracing = new ManagedPolicy(this, 'Tracing', { description: 'Sends traces' });
    allow(tracing, {
      service: 'xray',
      actions: ['PutTraceSegments', 'PutTelemetryRecords'],
      resources: ['*'],
      because: 'X-Ray has no resources that a policy could name (Service Authorization Reference).',
    });
    for (const name of this.names) this.#make(name, capabilities[name], tracing, props);
    const deadLetters =
      'API, machines and pollers call functions and see every failure themselves; the schedule has its own dead-letter queue.';
    acknowledge(this, {
      'NIST.800.53.R5-LambdaDLQ': deadLetters,
      'Serverless-LambdaTracing':
        'The API and the queues send no traces, so a trace of these functions would hold nothing but their own log line.',
      'Serverless-LambdaDLQ': deadLetters,
      'NIST.800.53.R5-LambdaConcurrency':
        'Reserved concurrency takes from the other functions of the account, so only what anybody may ask without a name is bounded by it; the API is throttled at its stage.',
      'NIST.800.53.R5-LambdaInsideVPC':
        'Functions reach only AWS services and national systems by TLS; a private network would add a place to fail and keep nothing out.',
    });
  }

  get names(): Capability[] {
    return capabilityNames;
  }

  named(name: Capability): LambdaFunction {
    const found = this.#functions.get(name);
    if (found === undefined) throw new Error(`no function for ${name}`);
    return found;
  }

  /** One more right, for what runs the function in its name. */
  allow(name: Capability, permission: Permission): void {
    allow(this.#policy(name), permission);
  }

  #policy(name: Capability): ManagedPolicy {
    const found = this.#policies.get(name);
    if (found === undefined) throw new Error(`no policy for ${name}`);
    return found;
  }

  /** Lets every function do with this part what its capability may, and no more. */
  grant(part: Touchable): void {
    for (const [name, policy] of this.#policies) part.grant(policy, capabilities[name].may);
  }

  #make(name: Capability, shape: Shape, tracing: ManagedPolicy, props: FunctionsProps): void {
    const folder = join(props.bundles, shape.entry);
    if (!existsSync(join(folder, 'index.mjs')))
      throw new Error(`${name} has no bundle: functions/entries/${shape.entry}.ts is missing`);
    const scope = new Construct(this, name);
    const logGroup = new LogGroup(scope, 'Logs', { retention: RetentionDays.ONE_YEAR, encryptionKey: props.logKey });
    const policy = new ManagedPolicy(scope, 'Policy', { description: `What ${name} may do` });
    allow(policy, {
      service: 'logs',
      actions: ['CreateLogStream', 'PutLogEvents'],
      resources: [logGroup.logGroupArn],
    });
    // The role names its policies, so neither a function nor its triggers exist before the rights they need.
    const traced = isTraced(name, shape);
    const role = new Role(scope, 'Role', {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      managedPolicies: traced ? [policy, tracing] : [policy],
    });
    const { settings } = shape;
    const environment = Object.fromEntries(settings.map((setting) => [setting, props.settings[setting]]));
    this.#policies.set(name, policy);
    this.#functions.set(
      name,
      new LambdaFunction(scope, 'Function', {
        functionName: `${props.prefix}${name}`,
        description: `When it fails, ${shape.hurts}.`,
        code: Code.fromAsset(folder),
        handler: 'index.handler',
        runtime: Runtime.NODEJS_24_X,
        architecture: onX86.has(name) ? Architecture.X86_64 : Architecture.ARM_64,
        memorySize: shape.memoryMb,
        timeout: Duration.seconds(shape.timeoutSeconds),
        ...(shape.atOnce === undefined ? {} : { reservedConcurrentExecutions: shape.atOnce }),
        layers: [
          ...(settings.includes('CATALOGUE') ? [props.layers.catalogue] : []),
          ...(settings.includes('TEMPLATES') ? [props.layers.paper] : []),
          ...(settings.includes('READING_MODELS') ? [props.layers.reading] : []),
        ],
        environment,
        role: role.withoutPolicyUpdates(),
        logGroup,
        loggingFormat: LoggingFormat.JSON,
        applicationLogLevelV2: ApplicationLogLevel.INFO,
        systemLogLevelV2: SystemLogLevel.WARN,
        tracing: traced ? Tracing.ACTIVE : Tracing.PASS_THROUGH,
      }),
    );
  }
}
