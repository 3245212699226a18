import { EventBridgeClient, PutEventsCommand, type PutEventsResultEntry } from '@aws-sdk/client-eventbridge';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBRecord } from 'aws-lambda';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { announce } from '../../../events/announced.ts';
import type { RecordedEvent } from '../../../events/recorded-event.ts';
import { formLeft } from '../../../core/form-log.ts';
import { heard } from '../../../functions/heard.ts';
import { keys } from '../../../functions/dossiers/keys.ts';
import { announceEvents } from '../../../functions/listeners/announce-events.ts';
import { mother } from '../../core/samples.ts';
import { logOf, samples } from '../../core/sample-events.ts';

const client = new EventBridgeClient({});
const bus = mockClient(client);
beforeEach(() => bus.reset());

const record = (recorded: RecordedEvent): DynamoDBRecord => {
  const { pk, sk } = keys.event(recorded.dossier, recorded.sequence);
  // A stream record carries the attributes as JSON; events hold no binary ones.
  const image: NonNullable<DynamoDBRecord['dynamodb']>['NewImage'] = JSON.parse(
    JSON.stringify(marshall({ pk, sk, ...recorded })),
  );
  return { eventName: 'INSERT', dynamodb: { SequenceNumber: `s-${recorded.sequence}`, NewImage: image ?? {} } };
};
const put = async (log: readonly RecordedEvent[]) =>
  announceEvents({ bus: client, busName: 'province' })({ Records: log.map(record) });
const sent = () => bus.commandCalls(PutEventsCommand).map(({ args }) => args[0].input.Entries ?? []);
const long = logOf(samples['dossier-submitted'], ...Array.from({ length: 24 }, () => samples['task-overdue']));

test('each event is put on the bus, in order, ten at a time, without anything personal', async () => {
  bus.on(PutEventsCommand).resolves({ Entries: [] });
  expect(await put(long)).toEqual({ batchItemFailures: [] });
  expect(sent().map((entries) => entries.length)).toEqual([10, 10, 5]);
  expect(sent().flat()).toEqual(
    long.map((recorded) => ({
      EventBusName: 'province',
      Source: 'motcua',
      DetailType: recorded.event.type,
      Detail: JSON.stringify(announce(recorded)),
    })),
  );
  expect(JSON.stringify(sent())).not.toContain(mother.id);
});
test('what happens to a form is put there under its own name, and says no more than which form it was', async () => {
  bus.on(PutEventsCommand).resolves({ Entries: [] });
  const left = formLeft('f-1', '2026-11-21T03:15:00.000Z', { score: 2, reasons: ['too-long'] });
  const image = { ...keys.formEvent('f-1', left.type), ...left };
  const NewImage: NonNullable<DynamoDBRecord['dynamodb']>['NewImage'] = JSON.parse(JSON.stringify(marshall(image)));
  const stream = {
    Records: [{ eventName: 'INSERT' as const, dynamodb: { SequenceNumber: 's-1', NewImage: NewImage ?? {} } }],
  };
  expect(await announceEvents({ bus: client, busName: 'province' })(stream)).toEqual({ batchItemFailures: [] });
  expect(sent().flat()).toEqual([
    {
      EventBusName: 'province',
      Source: 'motcua',
      DetailType: 'form-left',
      Detail: JSON.stringify({ form: 'f-1', type: 'form-left', at: left.at }),
    },
  ]);
  const listeners = Object.entries(heard).filter(([, types]) => types.some((type) => type === 'form-left'));
  expect(listeners.map(([name]) => name)).toEqual(['projecting']);
});
test('everything from the first failure on is delivered again', async () => {
  const taken = Array.from({ length: 10 }, (): PutEventsResultEntry => ({ EventId: 'e' }));
  const failed = { ErrorCode: 'ThrottlingException' };
  bus
    .on(PutEventsCommand)
    .resolvesOnce({ Entries: taken })
    .resolvesOnce({ Entries: taken.toSpliced(3, 1, failed).toSpliced(7, 1, failed) });
  expect(await put(long)).toEqual({ batchItemFailures: [{ itemIdentifier: 's-14' }] });
  expect(sent()).toHaveLength(2);
});
test('what the bus throws is thrown, and what cannot be read is not passed over', async () => {
  bus.on(PutEventsCommand).rejects(new Error('the bus is down'));
  await expect(put(long)).rejects.toThrow('the bus is down');
  const broken = announceEvents({ bus: client, busName: 'province' });
  await expect(broken({ Records: [{ dynamodb: { NewImage: { pk: { S: 'x' } } } }] })).rejects.toThrow('sequence');
});
