import * as z from 'zod';
import type { Observation } from '../../local/cloud/cloud.ts';
import { operator } from '../../local/cloud/engine.ts';
import type { RunningStack } from '../../local/stack/run-stack.ts';
import type { Invoked } from '../../local/stack/functions.ts';

/** What one function did. `ms` of real time on this machine, not AWS’s. */
export interface Work {
  invocations: number;
  ms: number;
  gbSeconds: number;
  calls: number;
  readUnits: number;
  writeUnits: number;
}

/** What was used while somebody watched. Bytes as they were sent, without packing. */
export interface Usage {
  /** By `service.operation`. */
  readonly calls: Map<string, number>;
  /** By capability; `others` are services that call on their own, such as rules and state machines. */
  readonly functions: Map<string, Work>;
  apiRequests: number;
  apiBytes: number;
  readUnits: number;
  writeUnits: number;
  busEvents: number;
  queueRequests: number;
  kmsRequests: number;
  signatures: number;
  puts: number;
  putBytes: number;
  gets: number;
  /** Of papers, from the bucket straight to the browser. */
  outBytes: number;
  logBytes: number;
  /** Calls that only a function’s start makes: the master key, the secrets of the identity providers. */
  startCalls: number;
}

const emptyUsage = (): Usage => ({
  calls: new Map(),
  functions: new Map(),
  apiRequests: 0,
  apiBytes: 0,
  readUnits: 0,
  writeUnits: 0,
  busEvents: 0,
  queueRequests: 0,
  kmsRequests: 0,
  signatures: 0,
  puts: 0,
  putBytes: 0,
  gets: 0,
  outBytes: 0,
  logBytes: 0,
  startCalls: 0,
});

const Capacity = z.object({ CapacityUnits: z.number() });
const Consumed = z.object({ ConsumedCapacity: z.union([Capacity, z.array(Capacity)]) });
const Master = z.object({ Key: z.object({ pk: z.object({ S: z.literal('MASTER') }) }) });
const Entries = z.object({ Entries: z.array(z.unknown()) });
const Messages = z.object({ Messages: z.array(z.unknown()).min(1) });
const Body = z.object({ Body: z.instanceof(Uint8Array) });
const Sized = z.object({ ContentLength: z.number() });
const HttpEvent = z.object({ routeKey: z.string(), type: z.undefined().optional() });
const HttpAnswer = z.object({ payload: z.object({ body: z.string().default('') }) });

const isStart = ({ service, operation, input }: Observation): boolean =>
  service === 'secretsmanager' ||
  (service === 'kms' && operation !== 'Sign') ||
  (service === 'dynamodb' && Master.safeParse(input).success);

/** `Functionsintake…` in the names of roles, as the template makes them; `lang-son-intake` is the name of a function. */
const capabilityOf = (name: string): string => {
  const [, ofRole, ofFunction] = /Functions([a-z]+)Role|-([a-z]+)$/.exec(name) ?? [];
  return ofRole ?? ofFunction ?? 'others';
};

const workOf = ({ functions }: Usage, name: string): Work => {
  const capability = capabilityOf(name);
  const work = functions.get(capability) ?? {
    invocations: 0,
    ms: 0,
    gbSeconds: 0,
    calls: 0,
    readUnits: 0,
    writeUnits: 0,
  };
  functions.set(capability, work);
  return work;
};

const unitsIn = (output: unknown): number =>
  [Consumed.parse(output).ConsumedCapacity].flat().reduce((sum, { CapacityUnits }) => sum + CapacityUnits, 0);

/** One call of a store, counted where it costs something. */
const addCall = (usage: Usage, observation: Observation): void => {
  const { service, operation, input, output, caller } = observation;
  const name = `${service}.${operation}`;
  usage.calls.set(name, (usage.calls.get(name) ?? 0) + 1);
  const work = workOf(usage, caller);
  work.calls++;
  switch (service) {
    case 'dynamodb': {
      const kind = operation === 'GetItem' || operation === 'Query' ? 'readUnits' : 'writeUnits';
      const units = unitsIn(output);
      usage[kind] += units;
      work[kind] += units;
      break;
    }
    case 'events':
      usage.busEvents += Entries.parse(input).Entries.length;
      break;
    case 'sqs':
      // A pump’s last, empty look is not counted: on AWS the pollers look all the time, dossier or not.
      if (operation !== 'ReceiveMessage' || Messages.safeParse(output).success) usage.queueRequests++;
      break;
    case 'kms':
      if (operation === 'Sign') usage.signatures++;
      else usage.kmsRequests++;
      break;
    case 's3':
      if (operation === 'PutObject') {
        usage.puts++;
        usage.putBytes += Body.parse(input).Body.length;
      } else if (capabilityOf(caller) !== 'others') {
        // Pages are left out: CloudFront has them already. A paper’s address was signed by the function that gave it.
        usage.gets++;
        if (capabilityOf(caller) === 'results') usage.outBytes += Sized.parse(output).ContentLength;
      }
      break;
    case 'lambda':
    case 'secretsmanager':
    case 'states':
      break;
  }
};

const addInvocation = (usage: Usage, { spec, event, answer, ms }: Invoked): void => {
  const work = workOf(usage, spec.name);
  work.invocations++;
  work.ms += ms;
  work.gbSeconds += (ms / 1000) * (spec.memory / 1024);
  if (!HttpEvent.safeParse(event).success) return;
  usage.apiRequests++;
  usage.apiBytes += Buffer.byteLength(HttpAnswer.safeParse(answer).data?.payload.body ?? '');
};

/** Watches a running province. What is there to be counted is told by its own calls; the operator’s are left out. */
export class Meter {
  #usage: Usage | undefined;

  watch(stack: RunningStack): void {
    stack.cloud.guard(({ service, input }) => {
      if (this.#usage !== undefined && service === 'dynamodb')
        Object.assign(input, { ReturnConsumedCapacity: 'TOTAL' });
    });
    stack.cloud.observe((observation) => {
      if (this.#usage === undefined || observation.error !== undefined || observation.caller === operator) return;
      if (isStart(observation)) this.#usage.startCalls++;
      else addCall(this.#usage, observation);
    });
    stack.functions.observe((invoked) => {
      if (this.#usage !== undefined) addInvocation(this.#usage, invoked);
    });
  }

  /** For the `log` of the province: each line that a function writes. */
  readonly addLine = (line: string): void => {
    if (this.#usage !== undefined) this.#usage.logBytes += Buffer.byteLength(line) + 1;
  };

  start(): void {
    this.#usage = emptyUsage();
  }

  stop(): Usage {
    const usage = this.#usage ?? emptyUsage();
    this.#usage = undefined;
    return usage;
  }
}
