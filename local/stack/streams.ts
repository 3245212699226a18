import { randomUUID } from 'node:crypto';
import { text } from '../cloud/store.ts';
import { createPump, queueUrl, reportedFailures, type SourcePlace, type StreamMapping } from './event-source.ts';

export interface StreamRecord {
  readonly dynamodb: { readonly SequenceNumber: string; readonly ApproximateCreationDateTime: number };
}

/** Pause before the next try of a failed batch, in milliseconds. */
const pauseAfter = (tries: number): number => Math.min(100 * 2 ** tries, 60_000);

const iso = (ms: number): string => new Date(ms).toISOString();

/** What goes to the failure destination: where the records are, not the records (Lambda guide, DynamoDB error handling). */
const failureRecord = (
  functionArn: string,
  streamArn: string,
  records: readonly StreamRecord[],
  tries: number,
  now: number,
): object => {
  const [first, last] = [records[0]?.dynamodb, records.at(-1)?.dynamodb];
  const condition = 'RecordAgeExceeded';
  return {
    requestContext: { requestId: randomUUID(), functionArn, condition, approximateInvokeCount: tries },
    responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
    version: '1.0',
    timestamp: iso(now),
    DDBStreamBatchInfo: {
      shardId: 'shardId-00000000000000000000-00000000',
      startSequenceNumber: first?.SequenceNumber,
      endSequenceNumber: last?.SequenceNumber,
      approximateArrivalOfFirstRecord: iso((first?.ApproximateCreationDateTime ?? 0) * 1000),
      approximateArrivalOfLastRecord: iso((last?.ApproximateCreationDateTime ?? 0) * 1000),
      batchSize: records.length,
      streamArn,
    },
  };
};

/**
 * Hands a table's stream to a function, in order, at least once. The checkpoint is kept in the store and moves only
 * after a batch is done, so a process that is killed delivers the batch again. Returns what to call on new records.
 * `read` gives records after a sequence number, oldest first.
 */
export const createStreamSource = (
  id: string,
  mapping: StreamMapping,
  read: (after: string | undefined, limit: number) => readonly StreamRecord[],
  wanted: (record: object) => boolean,
  place: SourcePlace,
): (() => void) => {
  const { store, clock, functions, iam, execute } = place;
  const { EventSourceArn: streamArn, MaximumRecordAgeInSeconds: maximumAge } = mapping;
  const { arn: functionArn, role, name } = functions.spec(mapping.FunctionName);
  store.exec('CREATE TABLE IF NOT EXISTS stream_checkpoint (mapping TEXT PRIMARY KEY, after TEXT NOT NULL)');
  const keep = (after: string): void => store.run('INSERT OR REPLACE INTO stream_checkpoint VALUES (?, ?)', id, after);
  const next = (): readonly StreamRecord[] => {
    const row = store.get('SELECT after FROM stream_checkpoint WHERE mapping = ?', id);
    return read(row && text(row, 'after'), mapping.BatchSize);
  };

  const discard = async (records: readonly StreamRecord[], tries: number): Promise<void> => {
    if (records.length === 0) return;
    const QueueUrl = queueUrl(place, mapping.DestinationConfig.OnFailure.Destination);
    const MessageBody = JSON.stringify(failureRecord(functionArn, streamArn, records, tries, clock.now()));
    await execute('sqs', 'SendMessage', { QueueUrl, MessageBody }, role);
  };

  /** Index of the first record that was not processed, or undefined when all were. */
  const firstFailure = async (records: readonly StreamRecord[]): Promise<number | undefined> => {
    const answer = await functions.invoke(functionArn, { Records: records });
    const reported = 'error' in answer ? undefined : reportedFailures(answer.payload);
    if (!reported) return 0;
    const indexes = reported.map((one) => records.findIndex(({ dynamodb }) => dynamodb.SequenceNumber === one));
    return indexes.length === 0 ? undefined : Math.max(0, Math.min(...indexes));
  };

  const deliver = async (batch: readonly StreamRecord[], tries: number): Promise<void> => {
    const tooOld = ({ dynamodb }: StreamRecord): boolean =>
      clock.now() - dynamodb.ApproximateCreationDateTime * 1000 > maximumAge * 1000;
    await discard(batch.filter(tooOld), tries);
    const records = batch.filter((record) => !tooOld(record));
    if (records.length === 0) return;
    const failure = await firstFailure(records);
    if (failure === undefined) return;
    const done = records[failure - 1];
    if (done) keep(done.dynamodb.SequenceNumber);
    const rest = records.slice(failure);
    if (failure === 0 && rest.length > 1) {
      // Splitting does not count as a retry.
      const half = Math.ceil(rest.length / 2);
      await deliver(rest.slice(0, half), tries);
      await deliver(rest.slice(half), tries);
      return;
    }
    await new Promise<void>((resolve) => {
      clock.at(clock.now() + pauseAfter(tries), resolve);
    });
    await deliver(rest, tries + 1);
  };

  const drain = async (): Promise<void> => {
    for (let records = next(); records.length > 0; records = next()) {
      const batch = records.filter(wanted);
      if (batch.length > 0) {
        iam.check({ service: 'dynamodb', operation: 'GetRecords', input: { StreamArn: streamArn }, caller: role });
        await deliver(batch, 0);
      }
      keep(records.at(-1)?.dynamodb.SequenceNumber ?? '');
    }
  };

  // The poller needs these to find the stream at all (Lambda guide, "Permissions" of DynamoDB event sources).
  for (const operation of ['DescribeStream', 'GetShardIterator', 'ListStreams'])
    iam.check({ service: 'dynamodb', operation, input: { StreamArn: streamArn }, caller: role });
  return createPump(drain, `stream of ${name}`, place);
};
