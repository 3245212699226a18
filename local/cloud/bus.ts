import { randomUUID } from 'node:crypto';
import type {
  PutEventsCommandInput,
  PutEventsRequestEntry,
  PutRuleCommandInput,
  PutTargetsCommandInput,
} from '@aws-sdk/client-eventbridge';
import { createDeliveries, type Deliver, type Target } from './bus/deliveries.ts';
import { parsePattern, type Pattern } from './bus/pattern.ts';
import { parseRate } from './bus/rate.ts';
import { documentsOf } from './documents.ts';
import { AwsError, type Surroundings } from './engine.ts';
import { isArray, isObject, type Json } from './json.ts';
import { onlyMembers, required, understanding } from './parameters.ts';

interface Rule {
  readonly arn: string;
  readonly bus: string;
  readonly enabled: boolean;
  readonly pattern?: Pattern;
  /** Milliseconds between two runs, of a rule by the clock. */
  readonly every?: number;
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

/** No service publishes events of its own here: a pattern that waits for them would wait for ever. */
const readPattern = (source: string): Pattern => {
  const pattern = parseJson(source) ?? null;
  const sources = isObject(pattern) && isArray(pattern['source']) ? pattern['source'] : [];
  const silent = sources.map((one) => JSON.stringify(one)).find((one) => one.includes('"aws.'));
  if (silent !== undefined) throw new AwsError('ValidationException', `Events of ${silent} are not emulated locally`);
  return parsePattern(pattern);
};

/** By name or ARN. */
const busName = (address = 'default'): string => address.split('/').at(-1) ?? address;

/**
 * EventBridge: buses, rules with patterns or rates, targets, retries, dead letters. Rules are what the template says and
 * live in memory; deliveries under way live in the store.
 */
export const createBus = (surroundings: Surroundings, deliver: Deliver) => {
  const { store, clock, region, account } = surroundings;
  const rules = new Map<string, Rule>();
  const runs = documentsOf<number>(store, 'next run');
  const deliveries = createDeliveries(surroundings, deliver);
  let started = false;
  const ruleArn = (bus: string, name: string): string =>
    `arn:aws:events:${region}:${account}:rule/${bus === 'default' ? '' : `${bus}/`}${name}`;

  const eventOf = (source: string, type: string, detail: Json, resources: readonly string[], time = clock.now()) => ({
    version: '0',
    id: randomUUID(),
    'detail-type': type,
    source,
    account,
    time: `${new Date(time).toISOString().slice(0, 19)}Z`,
    region,
    resources,
    detail,
  });
  const fire = ({ arn, targets }: Rule, event: Json): void => {
    for (const target of targets.values()) deliveries.add(target, arn, event);
  };
  /** The next run is kept, so that a run that came due while the cloud was stopped is made up for, once. */
  const repeat = (rule: Rule, every: number, due: number): void => {
    runs.put(rule.arn, due);
    clock.at(due, () => {
      if (rules.get(rule.arn) !== rule) return;
      fire(rule, eventOf('aws.events', 'Scheduled Event', {}, [rule.arn]));
      repeat(rule, every, clock.now() + every);
    });
  };
  const begin = (rule: Rule): void => {
    const { arn, every, enabled } = rule;
    if (every !== undefined && enabled) repeat(rule, every, runs.find(arn) ?? clock.now() + every);
  };

  /** An entry that cannot be published is refused alone; the others of its call go on. */
  const put = ({ Source, DetailType, Detail, Resources, Time, EventBusName }: PutEventsRequestEntry) => {
    if (!Source || !DetailType || Detail === undefined)
      return refusal('InvalidArgument', 'Source, DetailType and Detail are required');
    if (Source.startsWith('aws.')) return refusal('NotAuthorizedForSourceException', `Not authorized for ${Source}`);
    if (Buffer.byteLength(Detail) > largestEntry) return refusal('InvalidArgument', 'The entry is too large');
    const detail = parseJson(Detail);
    if (!isObject(detail)) return refusal('MalformedDetail', 'Detail is not a JSON object');
    const event = eventOf(Source, DetailType, detail, Resources ?? [], Time?.getTime());
    const bus = busName(EventBusName);
    for (const rule of rules.values()) if (rule.enabled && rule.bus === bus && rule.pattern?.(event)) fire(rule, event);
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
      const rule: Rule = {
        arn,
        bus,
        enabled: State !== 'DISABLED',
        ...(EventPattern !== undefined && { pattern: readPattern(EventPattern) }),
        ...(ScheduleExpression !== undefined && { every: parseRate(ScheduleExpression) }),
        targets: rules.get(arn)?.targets ?? new Map(),
      };
      rules.set(arn, rule);
      if (started) begin(rule);
      return { RuleArn: arn };
    },
    PutTargets: (input: PutTargetsCommandInput) => {
      const rule = rules.get(ruleArn(busName(input.EventBusName), required(input.Rule, 'Rule')));
      if (!rule) throw new AwsError('ResourceNotFoundException', `Rule ${input.Rule} does not exist`);
      for (const target of input.Targets ?? []) {
        onlyMembers('A target', target, ['Id', 'Arn', 'Input', 'DeadLetterConfig', 'RetryPolicy']);
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
    /** Begins to count schedules and takes up deliveries, once rules and targets are in place. */
    start: (): void => {
      deliveries.start();
      started = true;
      rules.forEach(begin);
    },
    settled: deliveries.settled,
  };
};
