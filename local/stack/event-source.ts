import * as z from 'zod';
import type { Clock } from '../cloud/clock.ts';
import type { Store } from '../cloud/store.ts';
import type { Execute } from './destinations.ts';
import type { Functions } from './functions.ts';
import type { Iam } from './iam.ts';
import type { Settling } from './settling.ts';

const Type = z.enum(['ReportBatchItemFailures']);
/** `AWS::Lambda::EventSourceMapping`, for DynamoDB streams and SQS queues. -1 means without limit. */
export const EventSourceMapping = z.object({
  EventSourceArn: z.string(),
  FunctionName: z.string(),
  Enabled: z.boolean().default(true),
  BatchSize: z.coerce.number().optional(),
  StartingPosition: z.enum(['TRIM_HORIZON', 'LATEST']).optional(),
  BisectBatchOnFunctionError: z.boolean().default(false),
  MaximumRetryAttempts: z.coerce.number().default(-1),
  MaximumRecordAgeInSeconds: z.coerce.number().default(-1),
  FunctionResponseTypes: z.array(Type).default([]),
  FilterCriteria: z.object({ Filters: z.array(z.object({ Pattern: z.string() })) }).optional(),
  DestinationConfig: z.object({ OnFailure: z.object({ Destination: z.string() }).optional() }).default({}),
});
export type EventSourceMapping = z.infer<typeof EventSourceMapping>;

/** What event sources share. */
export interface SourcePlace {
  readonly store: Store;
  readonly clock: Clock;
  readonly functions: Pick<Functions, 'spec' | 'invoke'>;
  readonly iam: Pick<Iam, 'check'>;
  readonly settling: Settling;
  readonly execute: Execute;
  readonly cloudUrl: string;
  readonly failed: (error: unknown) => void;
}

const BatchResponse = z.object({
  batchItemFailures: z.array(z.object({ itemIdentifier: z.string().nullish() })).nullish(),
});

/**
 * Identifiers that a partial batch response reports: none means success, undefined that the whole batch counts as
 * failed because the response has a wrong shape or an empty identifier (Lambda guide, partial batch responses).
 */
export const reportedFailures = (mapping: EventSourceMapping, payload: unknown): string[] | undefined => {
  if (!mapping.FunctionResponseTypes.includes('ReportBatchItemFailures')) return [];
  if (payload === null || payload === undefined) return [];
  const { data } = BatchResponse.safeParse(payload);
  if (!data) return undefined;
  const identifiers = (data.batchItemFailures ?? []).map(({ itemIdentifier }) => itemIdentifier ?? '');
  return identifiers.includes('') ? undefined : identifiers;
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
