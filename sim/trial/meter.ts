import * as z from 'zod';
import { capabilityNames, type Capability } from '../../functions/capabilities.ts';
import type { Cloud } from '../../local/cloud/cloud.ts';
import { operator } from '../../local/cloud/engine.ts';
import type { Build } from '../runtime/runtime.ts';

/** What a trial used of the cloud, as far as a bill counts it by the piece. */
export interface Usage {
  requests: number;
  invocations: number;
  reads: number;
  writes: number;
  events: number;
  queueRequests: number;
  puts: number;
  gets: number;
}

const Capacity = z.object({ CapacityUnits: z.number() });
const Consumed = z.object({ ConsumedCapacity: z.union([Capacity, z.array(Capacity)]) });
const Entries = z.object({ Entries: z.array(z.unknown()) });
const Messages = z.object({ Messages: z.array(z.unknown()).min(1) });

const unitsIn = (output: unknown): number =>
  [Consumed.safeParse(output).data?.ConsumedCapacity ?? []]
    .flat()
    .reduce((sum, { CapacityUnits }) => sum + CapacityUnits, 0);

export const added = (one: Usage, other: Usage): Usage => ({
  requests: one.requests + other.requests,
  invocations: one.invocations + other.invocations,
  reads: one.reads + other.reads,
  writes: one.writes + other.writes,
  events: one.events + other.events,
  queueRequests: one.queueRequests + other.queueRequests,
  puts: one.puts + other.puts,
  gets: one.gets + other.gets,
});

/** Counts while people live; what is built up before is left out. */
export class Meter {
  readonly usage: Usage = {
    requests: 0,
    invocations: 0,
    reads: 0,
    writes: 0,
    events: 0,
    queueRequests: 0,
    puts: 0,
    gets: 0,
  };

  /** These functions, each of whose invocations is counted. */
  counting(builds: Readonly<Record<Capability, Build | undefined>>): Partial<Record<Capability, Build>> {
    const { usage } = this;
    return Object.fromEntries(
      capabilityNames.flatMap((name): [string, Build][] => {
        const build = builds[name];
        if (build === undefined) return [];
        const counted: Build = (clients) => {
          const handle = build(clients);
          return async (event, context) => {
            usage.invocations++;
            if (Object.hasOwn(Object(event), 'routeKey')) usage.requests++;
            return handle(event, context);
          };
        };
        return [[name, counted]];
      }),
    );
  }

  watch(cloud: Cloud): void {
    const { usage } = this;
    cloud.guard(({ service, input, caller }) => {
      if (service === 'dynamodb' && caller !== operator) Object.assign(input, { ReturnConsumedCapacity: 'TOTAL' });
    });
    cloud.observe(({ service, operation, input, output, error, caller }) => {
      if (error !== undefined || caller === operator) return;
      if (service === 'dynamodb')
        usage[operation === 'GetItem' || operation === 'Query' ? 'reads' : 'writes'] += unitsIn(output);
      if (service === 'events') usage.events += Entries.safeParse(input).data?.Entries.length ?? 0;
      // On AWS pollers look all the time, dossier or not: an empty look is not counted.
      if (service === 'sqs' && (operation !== 'ReceiveMessage' || Messages.safeParse(output).success))
        usage.queueRequests++;
      if (service === 's3') usage[operation === 'PutObject' ? 'puts' : 'gets']++;
    });
  }
}
