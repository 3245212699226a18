import { expect, test } from 'vitest';
import { SteerableClock } from '../../local/cloud/clock.ts';
import { openStore, type Store } from '../../local/cloud/store.ts';
import type { Invocation } from '../../local/cloud/states/hands.ts';
import { QueueMapping, reportedFailures, StreamMapping, type SourcePlace } from '../../local/stack/event-source.ts';
import { createQueueSource } from '../../local/stack/queue-source.ts';
import { Settling } from '../../local/stack/settling.ts';
import { createStreamSource, type StreamRecord } from '../../local/stack/streams.ts';

const streamArn = 'arn:aws:dynamodb:r:0:table/t/stream/local';
const queueArn = 'arn:aws:sqs:r:0:queue';
const functionArn = 'arn:aws:lambda:r:0:function:consumer';
const ok: Invocation = { payload: null };
const failing: Invocation = { error: { errorType: 'Error', errorMessage: 'down' } };
const spec = {
  name: 'consumer',
  arn: functionArn,
  role: 'role',
  directory: '',
  handler: '',
  environment: {},
  timeout: 3,
  memory: 128,
  concurrency: 1,
};

interface Stand {
  readonly place: SourcePlace;
  readonly settling: Settling;
  readonly batches: string[][];
  readonly sent: { operation: string; input: object }[];
}
const numbersOf = (event: unknown): string[] =>
  [...JSON.stringify(event).matchAll(/"(?:SequenceNumber|messageId)":"(\w+)"/g)].flatMap(([, number]) => number ?? []);
const stand = (answer: (numbers: string[]) => Invocation, store: Store, received: object[][] = []): Stand => {
  const batches: string[][] = [];
  const sent: Stand['sent'] = [];
  const settling = new Settling();
  const place: SourcePlace = {
    store,
    clock: new SteerableClock(),
    settling,
    functions: {
      spec: () => spec,
      invoke: async (_, event) => {
        batches.push(numbersOf(event));
        return answer(numbersOf(event));
      },
    },
    iam: { check: () => undefined },
    execute: async (_, operation, input) => {
      sent.push({ operation, input });
      return operation === 'ReceiveMessage' ? { Messages: received.shift() } : {};
    },
    cloudUrl: 'http://127.0.0.1:1',
    failed: (error) => expect.unreachable(String(error)),
  };
  return { place, settling, batches, sent };
};
const records = (count: number): StreamRecord[] =>
  Array.from({ length: count }, (_, index) => ({
    dynamodb: { SequenceNumber: String(index + 1), ApproximateCreationDateTime: Date.now() / 1000 },
  }));
const read =
  (all: readonly StreamRecord[]) =>
  (after: string | undefined, limit: number): StreamRecord[] =>
    all.filter(({ dynamodb }) => Number(dynamodb.SequenceNumber) > Number(after ?? 0)).slice(0, limit);
const mapping = StreamMapping.parse({
  EventSourceArn: streamArn,
  FunctionName: functionArn,
  BatchSize: 4,
  StartingPosition: 'TRIM_HORIZON',
  BisectBatchOnFunctionError: true,
  MaximumRecordAgeInSeconds: 60,
  FunctionResponseTypes: ['ReportBatchItemFailures'],
  FilterCriteria: { Filters: [{ Pattern: '{}' }] },
  DestinationConfig: { OnFailure: { Destination: 'arn:aws:sqs:r:0:dlq' } },
});
const any = (): boolean => true;

test('a stream is handed over in order, in batches, and the checkpoint survives a restart', async () => {
  const store = openStore(':memory:');
  const all = records(6);
  const first = stand(() => ok, store);
  createStreamSource('map', mapping, read(all), any, first.place)();
  await first.settling.settle();
  expect(first.batches).toEqual([
    ['1', '2', '3', '4'],
    ['5', '6'],
  ]);
  const second = stand(() => ok, store);
  const pump = createStreamSource('map', mapping, read([...all, ...records(7).slice(6)]), any, second.place);
  pump();
  await second.settling.settle();
  expect(second.batches).toEqual([['7']]);
});

test('what was under way when the process died is delivered again', async () => {
  const store = openStore(':memory:');
  const dying = stand(() => ok, store);
  const never = new Promise<Invocation>(() => undefined);
  const place = { ...dying.place, functions: { ...dying.place.functions, invoke: async () => never } };
  createStreamSource('map', mapping, read(records(2)), any, place)();
  const next = stand(() => ok, store);
  createStreamSource('map', mapping, read(records(2)), any, next.place)();
  await next.settling.settle();
  expect(next.batches).toEqual([['1', '2']]);
});

test('a batch that keeps failing is bisected; the bad record goes to the failure queue when it is too old', async () => {
  const clock = new SteerableClock();
  const { place, settling, batches, sent } = stand((numbers) => {
    if (!numbers.includes('3')) return ok;
    if (numbers.length === 1) clock.advance(61_000);
    return failing;
  }, openStore(':memory:'));
  createStreamSource('map', mapping, read(records(4)), any, { ...place, clock })();
  await settling.settle();
  expect(batches.slice(0, 4)).toEqual([['1', '2', '3', '4'], ['1', '2'], ['3', '4'], ['3']]);
  expect(sent).toHaveLength(2);
  expect(sent[0]?.input).toMatchObject({ QueueUrl: 'http://127.0.0.1:1/0/dlq' });
  const body: unknown = JSON.parse(Object.entries(sent[0]?.input ?? {}).find(([name]) => name === 'MessageBody')?.[1]);
  expect(body).toMatchObject({
    requestContext: { functionArn, condition: 'RecordAgeExceeded', approximateInvokeCount: 1 },
    DDBStreamBatchInfo: { startSequenceNumber: '3', endSequenceNumber: '3', batchSize: 1, streamArn },
    version: '1.0',
  });
});

const notSecond = (record: object): boolean => !JSON.stringify(record).includes('"SequenceNumber":"2"');
test('reported failures keep what came before them; filters and age leave records out', async () => {
  let failed = false;
  const answer = (numbers: string[]): Invocation => {
    const report = !failed && numbers.includes('3');
    failed ||= report;
    return { payload: { batchItemFailures: report ? [{ itemIdentifier: '3' }] : [] } };
  };
  const { place, settling, batches } = stand(answer, openStore(':memory:'));
  const old = { dynamodb: { SequenceNumber: '5', ApproximateCreationDateTime: 0 } };
  createStreamSource('map', mapping, read([...records(4), old]), notSecond, place)();
  await settling.settle();
  expect(batches).toEqual([
    ['1', '3', '4'],
    ['3', '4'],
  ]);
});

test.each([[{ batchItemFailures: [{ itemIdentifier: '' }] }], [{ batchItemFailures: 'all' }]])(
  'an answer of a wrong shape fails the whole batch: %j',
  (payload) => expect(reportedFailures(payload)).toBeUndefined(),
);

const message = (id: string) => ({ MessageId: id, ReceiptHandle: `handle-${id}`, Body: '{"n":1}' });
test('a queue keeps what the function did not finish', async () => {
  const reporting = QueueMapping.parse({
    EventSourceArn: queueArn,
    FunctionName: functionArn,
    BatchSize: 10,
    FunctionResponseTypes: ['ReportBatchItemFailures'],
  });
  const partial: Invocation = { payload: { batchItemFailures: [{ itemIdentifier: 'b' }] } };
  const { place, settling, batches, sent } = stand(() => partial, openStore(':memory:'), [
    [message('a'), message('b')],
  ]);
  createQueueSource(reporting, place)();
  await settling.settle();
  expect(batches).toEqual([['a', 'b']]);
  const deleted = sent.filter(({ operation }) => operation === 'DeleteMessageBatch');
  expect(deleted.map(({ input }) => input)).toEqual([
    { QueueUrl: 'http://127.0.0.1:1/0/queue', Entries: [{ Id: 'a', ReceiptHandle: 'handle-a' }] },
  ]);
});
