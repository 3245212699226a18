import { randomUUID } from 'node:crypto';
import type {
  PutEventsCommandInput,
  PutEventsRequestEntry,
  PutRuleCommandInput,
  PutTargetsCommandInput,
} from '@aws-sdk/client-eventbridge';
import { createDeliveries, type Deliver, type Target } from './bus/deliveries.ts';
import { parsePattern, type Pattern } from './bus/pattern.ts';
import { createSchedules } from './bus/schedule.ts';
import { AwsError, type Engine, type Surroundings } from './engine.ts';
import { isArray, isObject, type Json, type JsonObject } from './json.ts';
import { onlyMembers, required, understanding } from './parameters.ts';

interface Published {
  readonly source: string;
  readonly detailType: string;
  readonly detail: JsonObject;
  readonly resources?: readonly string[];
}

/** EventBridge: buses, rules with patterns or schedules, targets, retries, dead letters. */
export interface Bus {
  readonly operations: Engine;
  /** Publishes on the default bus as a service of AWS does, whose sources (`aws.s3` …) PutEvents refuses. */
  publish(event: Published): void;
  /** A schedule of EventBridge Scheduler. */
  schedule(name: string, expression: string, zone: string, target: Target): void;
  /** Arms schedules and takes up deliveries, once rules and targets are in place. */
  start(): void;
  /** Names the deliveries that are under way or due. */
  pending(): string[];
  /** When no delivery is under way. */
  settled(): Promise<void>;
}

interface Rule {
  readonly arn: string;
  readonly bus: string;
  readonly enabled: boolean;
  readonly pattern: Pattern | undefined;
  readonly targets: Map<string, Target>;
}

/** Bytes. */
const largestEntry = 256 * 1024;

const refusal = (ErrorCode: string, ErrorMessage: string) => ({ ErrorCode, ErrorMessage });

const parseJson = (source: string): Json | undefined => {
  try {
    const value: Json = JSON.parse(source);
    return value;
  } catch {
    return undefined;
  }
};

/** S3 is the only service whose own events are published here: a pattern that waits for others would wait for ever. */
const refuseSilent = (pattern: Json | undefined): void => {
  const sources = isObject(pattern) && isArray(pattern['source']) ? pattern['source'] : [];
  const silent = sources.map((source) => JSON.stringify(source)).find((source) => /^"aws\.(?!s3")/.test(source));
  if (silent !== undefined) throw new AwsError('ValidationException', `Events of ${silent} are not emulated locally`);
};

/** By name or ARN. */
const busName = (address = 'default'): string => address.split('/').at(-1) ?? address;

/** Rules are what the template says and live in memory; deliveries under way and schedules live in the store. */
export const createBus = (surroundings: Surroundings, deliver: Deliver): Bus => {
  const { clock, region, account } = surroundings;
  const rules = new Map<string, Rule>();
  const deliveries = createDeliveries(surroundings, deliver);
  const schedules = createSchedules(surroundings);
  const ruleArn = (bus: string, name: string): string =>
    `arn:aws:events:${region}:${account}:rule/${bus === 'default' ? '' : `${bus}/`}${name}`;

  const eventOf = ({ source, detailType, detail, resources = [] }: Published, time = clock.now()) => ({
    version: '0',
    id: randomUUID(),
    'detail-type': detailType,
    source,
    account,
    time: `${new Date(time).toISOString().slice(0, 19)}Z`,
    region,
    resources,
    detail,
  });
  const fire = ({ arn, targets }: Rule, event: Json): void => {
    for (const target of targets.values()) deliveries.add({ target, sourceArn: arn, event });
  };
  const send = (bus: string, event: Json): void => {
    for (const rule of rules.values()) if (rule.enabled && rule.bus === bus && rule.pattern?.(event)) fire(rule, event);
  };
  const tick = (rule: Rule) => (): void => {
    const event = { source: 'aws.events', detailType: 'Scheduled Event', detail: {}, resources: [rule.arn] };
    fire(rule, eventOf(event));
  };

  /** An entry that cannot be published is refused alone; the others of its call go on. */
  const put = ({ Source, DetailType, Detail, Resources, Time, EventBusName }: PutEventsRequestEntry) => {
    if (!Source || !DetailType || Detail === undefined)
      return refusal('InvalidArgument', 'Source, DetailType and Detail are required');
    if (Source.startsWith('aws.')) return refusal('NotAuthorizedForSourceException', `Not authorized for ${Source}`);
    if (Buffer.byteLength(Detail) > largestEntry) return refusal('InvalidArgument', 'The entry is too large');
    const detail = parseJson(Detail);
    if (!isObject(detail)) return refusal('MalformedDetail', 'Detail is not a JSON object');
    const published = { source: Source, detailType: DetailType, detail, ...(Resources && { resources: Resources }) };
    const event = eventOf(published, Time?.getTime());
    send(busName(EventBusName), event);
    return { EventId: event.id };
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
      const { EventPattern, ScheduleExpression, State } = input;
      if ((EventPattern === undefined) === (ScheduleExpression === undefined))
        throw new AwsError('ValidationException', 'A rule has either EventPattern or ScheduleExpression');
      const bus = busName(input.EventBusName);
      const arn = ruleArn(bus, required(input.Name, 'Name'));
      const given = EventPattern === undefined ? undefined : (parseJson(EventPattern) ?? null);
      refuseSilent(given);
      const pattern = given === undefined ? undefined : parsePattern(given);
      const enabled = State !== 'DISABLED';
      const rule: Rule = { arn, bus, enabled, pattern, targets: rules.get(arn)?.targets ?? new Map() };
      if (ScheduleExpression !== undefined && enabled) schedules.set(arn, ScheduleExpression, tick(rule));
      rules.set(arn, rule);
      return { RuleArn: arn };
    },
    PutTargets: (input: PutTargetsCommandInput) => {
      const rule = rules.get(ruleArn(busName(input.EventBusName), required(input.Rule, 'Rule')));
      if (!rule) throw new AwsError('ResourceNotFoundException', `Rule ${input.Rule} does not exist`);
      for (const target of input.Targets ?? []) {
        onlyMembers('A target', target, ['Id', 'Arn', 'RoleArn', 'Input', 'DeadLetterConfig', 'RetryPolicy']);
        rule.targets.set(required(target.Id, 'Id'), { ...target, Arn: required(target.Arn, 'Arn') });
      }
      return { FailedEntryCount: 0, FailedEntries: [] };
    },
  };

  return {
    operations: understanding(operations, {
      PutEvents: 'Entries',
      PutRule: 'Name EventBusName EventPattern ScheduleExpression State Description',
      PutTargets: 'Rule EventBusName Targets',
    }),
    publish: (event) => send('default', eventOf(event)),
    schedule: (name, expression, zone, target) => {
      if (zone !== 'UTC') throw new AwsError('ValidationException', `The time zone ${zone} is not emulated locally`);
      const arn = `arn:aws:scheduler:${region}:${account}:schedule/default/${name}`;
      schedules.set(arn, expression, () =>
        deliveries.add({ target: { Input: '{}', ...target }, sourceArn: arn, event: {} }),
      );
    },
    start: () => {
      deliveries.start();
      schedules.start();
    },
    pending: () => deliveries.pending(),
    settled: () => deliveries.settled(),
  };
};
