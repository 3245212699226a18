import type { Server } from 'node:http';
import * as z from 'zod';
import type { SteerableClock } from '../cloud/clock.ts';
import { createCloud, type Cloud } from '../cloud/cloud.ts';
import type { Hands } from '../cloud/states/hands.ts';
import { openWire, type Wire } from '../cloud/wire.ts';
import { readApi } from './api-template.ts';
import { loadAssembly, type Assembly } from './assembly.ts';
import { createAsyncInvokes } from './async-invokes.ts';
import { deployFiles } from './bucket-deployment.ts';
import { readDistribution } from './distribution-template.ts';
import { deployed } from './dynamic-references.ts';
import { startEventSources } from './event-sources.ts';
import { wireEvents } from './events.ts';
import { createFrontDoor } from './front-door.ts';
import { functionSpecs } from './function-specs.ts';
import { createFunctions, type Functions } from './functions.ts';
import { hideMissing } from './hidden-objects.ts';
import { createHttpApi } from './http-api.ts';
import { reportOf, type RoleReport } from './iam-report.ts';
import { createIam, serviceCaller } from './iam.ts';
import { provision } from './provision.ts';
import { Settling } from './settling.ts';
import { serve, type Site } from './web.ts';

export interface RunStackOptions {
  /** Directory of the cloud assembly, such as `cdk.out`. */
  readonly assembly: string;
  readonly stage: string;
  /** Where the data lives; a later run on it goes on where this one ends. */
  readonly directory: string;
  /** Port of the one origin that people use. */
  readonly port: number;
  /** Port of the AWS endpoint; the next after `port` when it is not given. */
  readonly cloudPort?: number;
  readonly clock: SteerableClock;
  readonly parameters: Readonly<Record<string, string>>;
  /** Every line that a function writes, and what goes wrong around them, as JSON lines. */
  readonly log?: (line: string) => void;
  /** A value for a secret that is made for the first time, by its name; without one it is generated. */
  readonly onSecret?: (name: string) => string | undefined;
  /** Runs when everything is in place and nothing moves yet. */
  readonly prepare?: (cloud: Cloud, outputs: Readonly<Record<string, string>>) => Promise<void>;
}

export interface RunningStack {
  readonly url: string;
  readonly cloudUrl: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly cloud: Cloud;
  readonly functions: Functions;
  /** What the template declares and this machine does not do. */
  readonly notEmulated: readonly string[];
  iamReport(): RoleReport[];
  /** Resolves when nothing can move unless the clock moves or somebody calls; for tests without sleeps. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

/** Buckets answer browsers under one address here. */
const bucketAddress = /https:\/\/[a-z0-9.-]+\.s3\.[a-z0-9-]+\.amazonaws\.com/g;

/** The front door with the API behind it; each acts as the AWS service that it stands for. */
const siteOf = (
  { resources, account, arnOf }: Assembly,
  cloud: Cloud,
  clock: SteerableClock,
  invoke: Hands['invoke'],
): Site => {
  const api = readApi(resources);
  const { secrets, surroundings } = cloud;
  const distribution = readDistribution(resources, (text) =>
    deployed(secrets, text).replaceAll(bucketAddress, surroundings.baseUrl),
  );
  const reader = serviceCaller('cloudfront.amazonaws.com', distribution.arn);
  return createFrontDoor(distribution, {
    api: createHttpApi(api, {
      account,
      clock,
      invoke: (functionArn, event, source) => {
        const caller = serviceCaller('apigateway.amazonaws.com', arnOf('execute-api', `${api.id}/${source}`));
        return invoke(functionArn, event, caller);
      },
    }),
    apiDomain: api.domainName,
    read: (Bucket, Key, IfNoneMatch) => {
      const condition = IfNoneMatch === undefined ? {} : { IfNoneMatch };
      return cloud.execute('s3', 'GetObject', { Bucket, Key, ...condition }, reader);
    },
  });
};

/** Runs one stage of a synthesised app: its own template, its own bundles, its own policies. */
export const runStack = async (options: RunStackOptions): Promise<RunningStack> => {
  const { directory, clock, port, cloudPort = port + 1, log = () => undefined } = options;
  const cloudUrl = `http://127.0.0.1:${cloudPort}`;
  const assembly = loadAssembly({ ...options, cloudUrl });
  const { region, account, resources, outputs } = assembly;
  const iam = createIam(assembly);
  const settling = new Settling();
  let closing = false;
  const failed = (error: unknown): void => {
    if (closing) return;
    log(JSON.stringify({ level: 'ERROR', message: error instanceof Error ? error.message : String(error) }));
  };

  const invoke: Hands['invoke'] = async (functionArn, payload, caller) => {
    iam.check({ service: 'lambda', operation: 'Invoke', input: { FunctionName: functionArn }, caller });
    return functions.invoke(functionArn, payload);
  };
  const enqueue = (functionArn: string, payload: unknown): void => later.enqueue(functionArn, payload);
  const cloud = createCloud({ directory, clock, port: cloudPort, region, account, functions: { invoke, enqueue } });
  cloud.guard((call) => iam.check(call));
  cloud.guard(hideMissing(cloud.objects, iam));
  const { store, clock: alarms } = cloud.surroundings;

  const credentials: Cloud['credentials'] = (role) => cloud.credentials(role);
  const specs = functionSpecs(assembly, { directory, cloudUrl, credentials });
  const functions = await createFunctions({ specs, directory, offset: clock.sharedOffset, settling, log });
  const common = { store, clock: alarms, functions, settling, failed };
  const later = createAsyncInvokes(common);

  let server: Server | undefined;
  let wire: Wire | undefined;
  const close = async (): Promise<void> => {
    closing = true;
    server?.close();
    server?.closeAllConnections();
    await functions.close();
    await wire?.close();
    await cloud.close();
  };

  try {
    await provision(assembly, cloud, options.onSecret ?? (() => undefined));
    await wireEvents(resources, cloud);
    await deployFiles(assembly, cloud);
    await options.prepare?.(cloud, outputs);
    wire = await openWire(cloud, cloudPort);
    server = await serve(siteOf(assembly, cloud, clock, invoke), port, failed);
    cloud.start();
    later.resume();
    const execute: Cloud['execute'] = (...call) => cloud.execute(...call);
    await startEventSources(resources, cloud, { ...common, iam, execute, cloudUrl });
  } catch (error) {
    await close();
    throw error;
  }

  const machines = resources.of('AWS::StepFunctions::StateMachine', z.object({ RoleArn: z.string() }));
  const roles = [...specs.map(({ role }) => role), ...machines.map(({ properties }) => properties.RoleArn)];
  return {
    url: `http://127.0.0.1:${port}`,
    cloudUrl,
    outputs,
    cloud,
    functions,
    notEmulated: resources.notEmulated(),
    iamReport: () => reportOf(iam, resources, roles),
    settle: () => settling.settle(),
    close,
  };
};
