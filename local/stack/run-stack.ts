import type { Server } from 'node:http';
import type { SteerableClock } from '../cloud/clock.ts';
import { createCloud, type Cloud } from '../cloud/cloud.ts';
import type { Hands } from '../cloud/states/hands.ts';
import { openWire, type Wire } from '../cloud/wire.ts';
import { addressesOf, localised } from './addresses.ts';
import { loadAssembly, type Assembly } from './assembly.ts';
import { createAsyncInvokes } from './async-invokes.ts';
import { deployFiles } from './bucket-deployment.ts';
import { sendToQueue, type Execute } from './destinations.ts';
import { startEventSources } from './event-sources.ts';
import { wireEvents } from './events.ts';
import { functionSpecs } from './function-specs.ts';
import { createFunctions, type Functions } from './functions.ts';
import { reportOf, type RoleReport } from './iam-report.ts';
import { hideMissing } from './hidden-objects.ts';
import { createIam } from './iam.ts';
import { provision } from './provision.ts';
import { notEmulated } from './resources.ts';
import { Settling } from './settling.ts';
import { sitesOf } from './sites.ts';
import { portError, serve } from './web.ts';

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

const rolesOf = ({ resources }: Assembly, functions: readonly string[]): string[] => {
  const others = resources.flatMap(({ type, properties }) =>
    type === 'AWS::StepFunctions::StateMachine' ? [properties['RoleArn']] : [],
  );
  return [...functions, ...others.filter((role) => typeof role === 'string')];
};

/** Runs one stage of a synthesised app: its own template, its own bundles, its own policies. */
export const runStack = async (options: RunStackOptions): Promise<RunningStack> => {
  const { directory, clock, port, cloudPort = port + 1, log = () => undefined } = options;
  const cloudUrl = `http://127.0.0.1:${cloudPort}`;
  const synthesised = loadAssembly({ ...options, cloudUrl });
  const { names } = addressesOf(synthesised, port, cloudUrl);
  const assembly = localised(synthesised, names);
  const { region, account } = assembly;
  const served = addressesOf(assembly, port, cloudUrl);
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
  const execute: Execute = (...call) => cloud.execute(...call);
  const { store, clock: alarms } = cloud.surroundings;

  const { specs, notEmulated: otherFunctions } = functionSpecs(assembly, {
    directory,
    cloudUrl,
    credentials: (role) => cloud.credentials(role),
  });
  const functions = await createFunctions({ specs, directory, offset: clock.sharedOffset, settling, log });
  const common = { store, clock: alarms, functions, settling, failed };
  const send = (queue: string, body: unknown, { role }: { role: string }): Promise<void> =>
    sendToQueue(execute, cloudUrl, queue, body, role);
  const later = createAsyncInvokes({ ...common, assembly, send });

  const { keys, objects, queue, secrets } = cloud;
  const secretValue = options.onSecret ?? (() => undefined);
  const servers: Server[] = [];
  let wire: Wire | undefined;
  const close = async (): Promise<void> => {
    closing = true;
    for (const server of servers) {
      server.close();
      server.closeAllConnections();
    }
    await functions.close();
    await wire?.close();
    await cloud.close();
  };

  try {
    await provision({ keys, objects, queue, secrets, execute, secretValue }, assembly);
    await wireEvents(assembly, execute);
    await deployFiles(synthesised, names, store, execute);
    await options.prepare?.(cloud, assembly.outputs);
    wire = await openWire(cloud, cloudPort).catch((error: unknown) => {
      throw portError(cloudPort, error);
    });
    const place = { account, clock, execute, invoke, arnOf: assembly.arnOf };
    for (const { site, port: at } of await sitesOf(served, place)) servers.push(await serve(site, at, failed));
    cloud.start();
    later.resume();
    await startEventSources(assembly, cloud, { ...common, iam, execute, cloudUrl });
  } catch (error) {
    await close();
    throw error;
  }

  return {
    url: `http://127.0.0.1:${port}`,
    cloudUrl,
    outputs: assembly.outputs,
    cloud,
    functions,
    notEmulated: [...notEmulated(assembly.resources), ...otherFunctions],
    iamReport: () =>
      reportOf(
        iam,
        assembly,
        rolesOf(
          assembly,
          specs.map(({ role }) => role),
        ),
      ),
    settle: () => settling.settle(),
    close,
  };
};
