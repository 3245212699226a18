import * as z from 'zod';
import type { Clock } from '../cloud/clock.ts';
import type { Cloud } from '../cloud/cloud.ts';
import type { Store } from '../cloud/store.ts';
import type { Functions } from './functions.ts';
import type { Iam } from './iam.ts';
import type { Settling } from './settling.ts';

const Mapping = z.object({
  EventSourceArn: z.string(),
  FunctionName: z.string(),
  BatchSize: z.number(),
  FunctionResponseTypes: z.tuple([z.literal('ReportBatchItemFailures')]),
});
export const QueueMapping = Mapping.extend({ EventSourceArn: z.string().startsWith('arn:aws:sqs:') });
export type QueueMapping = z.infer<typeof QueueMapping>;
/** A failed batch is halved and tried again until its records are too old; then a queue is told where they were. */
export const StreamMapping = Mapping.extend({
  EventSourceArn: z.string().startsWith('arn:aws:dynamodb:'),
  StartingPosition: z.literal('TRIM_HORIZON'),
  BisectBatchOnFunctionError: z.literal(true),
  /** Seconds. */
  MaximumRecordAgeInSeconds: z.number().positive(),
  FilterCriteria: z.object({ Filters: z.tuple([z.object({ Pattern: z.string() })]) }),
  DestinationConfig: z.object({ OnFailure: z.object({ Destination: z.string().startsWith('arn:aws:sqs:') }) }),
});
export type StreamMapping = z.infer<typeof StreamMapping>;

/** What event sources share. */
export interface SourcePlace {
  readonly store: Store;
  readonly clock: Clock;
  readonly functions: Pick<Functions, 'spec' | 'invoke'>;
  readonly iam: Pick<Iam, 'check'>;
  readonly settling: Settling;
  readonly execute: Cloud['execute'];
  readonly cloudUrl: string;
  readonly failed: (error: unknown) => void;
}

export const queueUrl = ({ cloudUrl }: SourcePlace, queueArn: string): string =>
  `${cloudUrl}/${queueArn.split(':').slice(4).join('/')}`;

const BatchResponse = z.object({
  batchItemFailures: z.array(z.object({ itemIdentifier: z.string().min(1) })).nullish(),
});

/**
 * Identifiers that a partial batch response reports: none means success, undefined that the whole batch counts as
 * failed because the response has a wrong shape or an empty identifier (Lambda guide, partial batch responses).
 */
export const reportedFailures = (payload: unknown): string[] | undefined => {
  const { success, data } = BatchResponse.safeParse(payload ?? {});
  return success ? (data.batchItemFailures ?? []).map(({ itemIdentifier }) => itemIdentifier) : undefined;
};

/** Runs `work` again while it was asked for during the last run; never twice at once. */
export const createPump = (work: () => Promise<void>, label: string, place: SourcePlace): (() => void) => {
  let running = false;
  let again = false;
  const run = async (): Promise<void> => {
    running = true;
    try {
      do {
        again = false;
        await work();
      } while (again);
    } catch (error) {
      place.failed(error);
    } finally {
      running = false;
    }
  };
  return () => {
    again = true;
    if (!running) void place.settling.track(label, run());
  };
};
