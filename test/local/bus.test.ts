import { expect, test, vi } from 'vitest';
import { createBus } from '../../local/cloud/bus.ts';
import type { Deliver } from '../../local/cloud/bus/deliveries.ts';
import { SteerableClock } from '../../local/cloud/clock.ts';
import { type Engine, operator, type Surroundings } from '../../local/cloud/engine.ts';
import { openStore, type Store } from '../../local/cloud/store.ts';

const minute = 60_000;
const Detail = JSON.stringify({ code: 'H01-1' });
const entry = { Source: 'motcua', DetailType: 'dossier-submitted', Detail };

const open = (
  refuse: (target: string) => boolean = () => false,
  store: Store = openStore(':memory:'),
  clock = new SteerableClock(),
) => {
  const delivered: { target: string; payload: unknown; rule: string }[] = [];
  const deliver: Deliver = async (target, payload, rule) => {
    delivered.push({ target, payload, rule });
    if (refuse(target)) throw new Error('busy');
  };
  const surroundings: Surroundings = { store, clock, region: 'ap-southeast-1', account: '1', baseUrl: '' };
  const bus = createBus(surroundings, deliver);
  const engine: Engine = bus.operations;
  const call = (operation: string, input: object): object | void | Promise<object | void> =>
    engine[operation]?.(input, operator);
  const rule = (
    Name: string,
    rest: { EventBusName?: string; EventPattern?: string; ScheduleExpression?: string; State?: string },
    target: object = {},
  ): void => {
    void call('PutRule', { Name, ...rest });
    void call('PutTargets', {
      Rule: Name,
      EventBusName: rest.EventBusName,
      Targets: [{ Id: '1', Arn: `target-${Name}`, ...target }],
    });
  };
  return { bus, clock, store, delivered, call, rule };
};
const EventPattern = JSON.stringify({ source: ['motcua'] });

test('an event reaches the targets whose pattern it fits', async () => {
  const { call, rule, delivered } = open();
  rule('fits', { EventPattern });
  rule('shaped', { EventPattern }, { Input: '"H01-1"' });
  rule('differs', { EventPattern: JSON.stringify({ source: ['other'] }) });
  rule('off', { EventPattern, State: 'DISABLED' });
  rule('elsewhere', { EventPattern, EventBusName: 'elsewhere' });
  expect(call('PutEvents', { Entries: [entry] })).toMatchObject({ FailedEntryCount: 0 });
  await vi.waitFor(() => expect(delivered).toHaveLength(2));
  expect(delivered).toMatchObject([
    {
      target: 'target-fits',
      payload: { source: 'motcua', 'detail-type': 'dossier-submitted', detail: { code: 'H01-1' } },
    },
    { target: 'target-shaped', payload: 'H01-1' },
  ]);
});

test('an entry that cannot be published is refused alone', () => {
  const { call } = open();
  const Entries = [entry, { ...entry, Detail: '[]' }, { ...entry, Source: 'aws.s3' }, { Source: 'motcua' }];
  const answer = call('PutEvents', { Entries });
  expect(answer).toMatchObject({
    FailedEntryCount: 3,
    Entries: [
      {},
      { ErrorCode: 'MalformedDetail' },
      { ErrorCode: 'NotAuthorizedForSourceException' },
      { ErrorCode: 'InvalidArgument' },
    ],
  });
  expect(() => call('PutEvents', { Entries: Array.from({ length: 11 }, () => entry) })).toThrow('1 to 10');
});

test('a delivery that failed is tried again with growing pauses', async () => {
  let failures = 3;
  const { bus, call, rule, clock, delivered } = open(() => failures-- > 0);
  rule('once', { EventPattern });
  void call('PutEvents', { Entries: [entry] });
  for (const [tries, pause] of [
    [1, 1000],
    [2, 2000],
    [3, 4000],
  ] as const) {
    await vi.waitFor(() => expect(delivered).toHaveLength(tries));
    await bus.settled();
    clock.advance(pause);
  }
  await vi.waitFor(() => expect(delivered).toHaveLength(4));
  await bus.settled();
  clock.advance(60 * minute);
  await bus.settled();
  expect(delivered).toHaveLength(4);
});

test('what cannot be delivered ends in the dead-letter queue', async () => {
  const { bus, call, rule, clock, delivered } = open((target) => target !== 'dead');
  const RetryPolicy = { MaximumRetryAttempts: 1 };
  rule('lost', { EventPattern }, { RetryPolicy, DeadLetterConfig: { Arn: 'dead' } });
  void call('PutEvents', { Entries: [entry] });
  await vi.waitFor(() => expect(delivered).toHaveLength(1));
  await bus.settled();
  clock.advance(1000);
  await vi.waitFor(() => expect(delivered).toHaveLength(3));
  expect(delivered[2]).toMatchObject({
    target: 'dead',
    payload: { source: 'motcua' },
    rule: expect.stringContaining('rule/lost'),
  });
});

test('a delivery that a stop interrupted is made after the start', async () => {
  const before = open(() => true);
  before.rule('r', { EventPattern });
  void before.call('PutEvents', { Entries: [entry] });
  await vi.waitFor(() => expect(before.delivered).toHaveLength(1));
  await before.bus.settled();
  before.clock.stop();
  const after = open(() => false, before.store);
  after.bus.start();
  after.clock.advance(minute);
  await vi.waitFor(() => expect(after.delivered).toMatchObject([{ target: 'target-r' }]));
});

test('a schedule runs on the clock', async () => {
  const { bus, rule, clock, delivered } = open();
  rule('tick', { ScheduleExpression: 'rate(5 minutes)' });
  rule('off', { ScheduleExpression: 'rate(5 minutes)', State: 'DISABLED' });
  bus.start();
  for (const runs of [1, 2]) {
    clock.advance(5 * minute);
    await vi.waitFor(() => expect(delivered).toHaveLength(runs));
    await bus.settled();
  }
  expect(delivered).toMatchObject([
    { target: 'target-tick', payload: { source: 'aws.events' } },
    { target: 'target-tick' },
  ]);
});

test('runs missed while stopped are made up for once', async () => {
  const before = open();
  before.rule('tick', { ScheduleExpression: 'rate(1 hour)' });
  before.bus.start();
  before.clock.stop();
  const after = open(() => false, before.store, new SteerableClock(10 * 60 * minute));
  after.rule('tick', { ScheduleExpression: 'rate(1 hour)' });
  after.bus.start();
  await vi.waitFor(() => expect(after.delivered).toHaveLength(1));
  await after.bus.settled();
  after.clock.advance(59 * minute);
  await after.bus.settled();
  expect(after.delivered).toHaveLength(1);
});

test('what is not emulated is refused', () => {
  const { call, rule } = open();
  expect(() => call('PutRule', { Name: 'r' })).toThrow('EventPattern or ScheduleExpression');
  expect(() => rule('r', { EventPattern }, { InputPath: '$.detail' })).toThrow('with InputPath is not emulated');
  expect(() => rule('r', { EventPattern }, { RoleArn: 'role' })).toThrow('with RoleArn is not emulated');
  const silent = JSON.stringify({ source: ['aws.s3'] });
  expect(() => rule('s', { EventPattern: silent })).toThrow('Events of "aws.s3" are not emulated');
  expect(() => rule('n', { ScheduleExpression: 'cron(0 0 * * ? *)' })).toThrow('not emulated');
});
