import * as z from 'zod';
import type { Cloud } from '../../local/cloud/cloud.ts';
import type { Json } from '../../local/cloud/json.ts';
import { parsePattern } from '../../local/cloud/bus/pattern.ts';
import type { Execute } from '../../local/cloud/engine.ts';
import type { SourcePlace } from '../../local/stack/event-source.ts';
import { createQueueSource } from '../../local/stack/queue-source.ts';
import { Settling } from '../../local/stack/settling.ts';
import { createStreamSource } from '../../local/stack/streams.ts';
import type { Faults } from '../faults.ts';
import type { Runtime } from '../runtime/runtime.ts';
import type { Agenda } from '../time/agenda.ts';
import { longestRecordAge, queueBatch, streamBatch } from './building.ts';
import { cloudUrl, consumers, functionArn, queueArn, undelivered, type Consumer } from './names.ts';

interface DeliveryParts {
  readonly cloud: Cloud;
  readonly agenda: Agenda;
  readonly faults: Faults;
  readonly runtime: Runtime;
  readonly execute: Execute;
  readonly streamArn: string;
}

/** Pollers that read one queue at the same time: messages overtake each other. */
const pollers = 3;

/** A new item whose sort key is that of an event: what infra’s filter lets through. */
const isNewEvent = parsePattern({
  eventName: ['INSERT'],
  dynamodb: { Keys: { sk: { S: [{ prefix: 'E#' }, { prefix: 'F#' }] } } },
});

/** The little of a record that the filter looks at. */
const Filtered = z.object({
  eventName: z.string(),
  dynamodb: z.object({ Keys: z.object({ sk: z.object({ S: z.string() }) }) }),
});
const keysOf = (record: object): Json => Filtered.parse(record);

/** What Lambda’s pollers do: bring the stream and the queues to their functions, at least once. */
export const startDeliveries = ({ cloud, agenda, faults, runtime, execute, streamArn }: DeliveryParts): void => {
  const invoke = async (name: Consumer | 'outbox', event: unknown) => {
    const answer = await runtime.invoke(name, event);
    // Done, and yet delivered again: the poller has not heard of it.
    return faults.happens(0.03) ? { error: { errorType: 'Unheard', errorMessage: '' } } : answer;
  };
  /** A poller that meets an error comes again. */
  const placeOf = (name: Consumer | 'outbox', again: () => void): SourcePlace => ({
    store: cloud.surroundings.store,
    clock: cloud.surroundings.clock,
    iam: { check: () => undefined },
    settling: new Settling(),
    cloudUrl,
    execute: async (...call) => {
      if (faults.happens(0.03)) throw faults.failure();
      return execute(...call);
    },
    failed: () => void agenda.in(1_000, again),
    functions: {
      spec: () => ({
        name,
        arn: functionArn(name),
        role: name,
        directory: '',
        handler: '',
        environment: {},
        timeout: 0,
        memory: 0,
        concurrency: 1,
      }),
      invoke: (_arn, event) => invoke(name, event),
    },
  });

  const mapping = { FunctionName: functionArn('outbox'), FunctionResponseTypes: ['ReportBatchItemFailures'] } as const;
  const stream = createStreamSource(
    'outbox',
    {
      ...mapping,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      EventSourceArn: streamArn,
      BatchSize: streamBatch,
      StartingPosition: 'TRIM_HORIZON',
      BisectBatchOnFunctionError: true,
      MaximumRecordAgeInSeconds: longestRecordAge,
      FilterCriteria: { Filters: [{ Pattern: '' }] },
      DestinationConfig: { OnFailure: { Destination: queueArn(undelivered) } },
    },
    (after, limit) => cloud.dynamodb.readStream(streamArn, after, limit),
    (record) => isNewEvent(keysOf(record)),
    placeOf('outbox', () => stream()),
  );
  cloud.dynamodb.onStream(() => void agenda.in(faults.latency('done') + faults.lateness(), stream));

  for (const name of consumers) {
    const sources = Array.from({ length: pollers }, () => {
      const source: () => void = createQueueSource(
        {
          EventSourceArn: queueArn(name),
          FunctionName: functionArn(name),
          BatchSize: queueBatch(name),
          FunctionResponseTypes: ['ReportBatchItemFailures'],
        },
        placeOf(name, () => source()),
      );
      return source;
    });
    cloud.queue.onMessage((arn) => {
      if (arn === queueArn(name))
        agenda.in(faults.latency('done'), () => sources[Math.floor(Math.random() * pollers)]?.());
    });
  }
};
