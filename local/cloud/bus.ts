import type {
  PutEventsCommandInput,
  PutEventsRequestEntry,
  PutRuleCommandInput,
  PutTargetsCommandInput,
  TestEventPatternCommandInput,
} from '@aws-sdk/client-eventbridge';
import { createDeliveries, type Deliver, type Target } from './bus/deliveries.ts';
import { createEventOf, type Event, parseJson, readEntry, type Refusal } from './bus/event.ts';
import { type JsonObject, parsePattern } from './bus/pattern.ts';
import { createSchedules, type Rule } from './bus/rules.ts';
import { transform } from './bus/transform.ts';
import { AwsError, type Engine, type Surroundings } from './engine.ts';
import { onlyMembers, required } from './parameters.ts';

interface Published {
  readonly source: string;
  readonly detailType: string;
  readonly detail: JsonObject;
  readonly resources?: readonly string[];
  readonly bus?: string;
}

/** EventBridge: buses, rules with patterns or schedules, targets, retries, dead letters. */
export interface Bus {
  readonly operations: Engine;
  /** Publishes as a service of AWS does, whose sources (`aws.s3` …) PutEvents refuses. */
  publish(event: Published): string;
  /** A schedule of EventBridge Scheduler, in a time zone. */
  schedule(name: string, expression: string, zone: string, target: Target): void;
  /** Arms schedules and takes up deliveries, once rules and targets are in place. */
  start(): void;
  /** Names the deliveries that are under way or due. */
  pending(): string[];
  /** When no delivery is under way. */
  settled(): Promise<void>;
}

const ruleNames = ['Name', 'EventBusName', 'EventPattern', 'ScheduleExpression', 'State', 'Description'];
const inputNames = ['Input', 'InputPath', 'InputTransformer'];
const targetNames = ['Id', 'Arn', 'RoleArn', ...inputNames, 'DeadLetterConfig', 'RetryPolicy'];

/** By name or ARN. */
const busName = (address = 'default'): string => address.split('/').at(-1) ?? address;

/** Rules are what the template says and live in memory; deliveries under way and schedules live in the store. */
export const createBus = (surroundings: Surroundings, deliver: Deliver): Bus => {
  const { clock, region, account } = surroundings;
  const rules = new Map<string, Rule>();
  const deliveries = createDeliveries(surroundings, deliver);
  const eventOf = createEventOf(surroundings);

  const fire = (rule: Rule, event: Event): void => {
    const { detail: _detail, ...envelope } = event;
    const reserved = {
      'aws.events.event': envelope,
      'aws.events.event.json': event,
      'aws.events.event.ingestion-time': event.time,
      'aws.events.rule-arn': rule.arn,
      'aws.events.rule-name': rule.name,
    };
    for (const target of rule.targets.values()) {
      deliveries.add({ target, sourceArn: rule.arn, event, payload: transform(target, event, reserved) });
    }
  };
  const schedules = createSchedules(surroundings, (rule) =>
    fire(rule, eventOf(clock.now(), 'aws.events', 'Scheduled Event', {}, [rule.arn])),
  );
  const send = (bus: string, event: Event): string => {
    for (const rule of rules.values()) if (rule.enabled && rule.bus === bus && rule.pattern?.(event)) fire(rule, event);
    return event.id;
  };
  const ruleArn = (bus: string, name: string): string =>
    `arn:aws:events:${region}:${account}:rule/${bus === 'default' ? '' : `${bus}/`}${name}`;

  const put = (entry: PutEventsRequestEntry): { EventId: string } | Refusal => {
    const read = readEntry(entry);
    if ('ErrorCode' in read) return read;
    const { time = clock.now(), source, detailType, detail, resources } = read;
    return { EventId: send(busName(entry.EventBusName), eventOf(time, source, detailType, detail, resources)) };
  };

  const operations = {
    PutEvents: (input: PutEventsCommandInput) => {
      const entries = input.Entries ?? [];
      if (entries.length < 1 || entries.length > 10)
        throw new AwsError('ValidationException', 'PutEvents takes 1 to 10 entries');
      const Entries = entries.map(put);
      return { FailedEntryCount: Entries.filter((entry) => 'ErrorCode' in entry).length, Entries };
    },
    PutRule: (input: PutRuleCommandInput) => {
      onlyMembers('PutRule', input, ruleNames);
      const { EventPattern, ScheduleExpression, State } = input;
      const name = required(input.Name, 'Name');
      if (EventPattern === undefined && ScheduleExpression === undefined)
        throw new AwsError('ValidationException', 'A rule needs EventPattern or ScheduleExpression');
      const bus = busName(input.EventBusName);
      const arn = ruleArn(bus, name);
      const rule: Rule = {
        arn,
        name,
        bus,
        enabled: State !== 'DISABLED',
        ...(EventPattern !== undefined && {
          pattern: parsePattern(parseJson(EventPattern, 'InvalidEventPatternException')),
        }),
        ...(ScheduleExpression !== undefined && { schedule: { expression: ScheduleExpression, zone: 'UTC' } }),
        targets: rules.get(arn)?.targets ?? new Map(),
      };
      schedules.set(rule);
      rules.set(arn, rule);
      return { RuleArn: arn };
    },
    PutTargets: (input: PutTargetsCommandInput) => {
      const rule = rules.get(ruleArn(busName(input.EventBusName), required(input.Rule, 'Rule')));
      if (!rule) throw new AwsError('ResourceNotFoundException', `Rule ${input.Rule} does not exist`);
      for (const target of input.Targets ?? []) {
        onlyMembers('PutTargets', target, targetNames);
        rule.targets.set(required(target.Id, 'Id'), { ...target, Arn: required(target.Arn, 'Arn') });
      }
      return { FailedEntryCount: 0, FailedEntries: [] };
    },
    TestEventPattern: (input: TestEventPatternCommandInput) => {
      const pattern = parseJson(required(input.EventPattern, 'EventPattern'), 'InvalidEventPatternException');
      return { Result: parsePattern(pattern)(parseJson(required(input.Event, 'Event'), 'ValidationException')) };
    },
  } satisfies Engine;

  return {
    operations,
    publish: ({ source, detailType, detail, resources, bus }) =>
      send(busName(bus), eventOf(clock.now(), source, detailType, detail, resources)),
    schedule: (name, expression, zone, target) => {
      const arn = `arn:aws:scheduler:${region}:${account}:schedule/default/${name}`;
      const targets = new Map([[arn, { Input: '{}', ...target }]]);
      schedules.set({ arn, name, bus: '', enabled: true, schedule: { expression, zone }, targets });
    },
    start: () => {
      deliveries.start();
      schedules.start();
    },
    pending: () => deliveries.pending(),
    settled: () => deliveries.settled(),
  };
};
