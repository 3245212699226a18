import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { capabilities } from '../../functions/capabilities.ts';
import type { Shape } from '../../functions/shape.ts';
import { properties, resources, templateOf, wholeHouse } from './house.ts';

const house = await wholeHouse();
const template = templateOf(house, 'lang-son', 'watch');
const service = templateOf(house, 'lang-son', 'service');
const routes = templateOf(house, 'lang-son', 'routes');
const shapes = Object.entries<Shape>(capabilities);

describe('alarms', () => {
  const Alarm = z.object({ AlarmDescription: z.string(), AlarmActions: z.array(z.unknown()).min(1) });
  const alarms = properties(template, 'AWS::CloudWatch::Alarm').map((alarm) => Alarm.parse(alarm));

  test('say who is hurt and what to do', () => {
    expect(
      alarms.filter(({ AlarmDescription }) => !/^Hurts: .{20,}\. To do: .{20,}\.$/.test(AlarmDescription)),
    ).toEqual([]);
  });

  test('ring when the signing function finds a foreign file', () => {
    const filters = properties(templateOf(house, 'lang-son', 'service'), 'AWS::Logs::MetricFilter');
    expect(filters.map(({ FilterPattern }) => FilterPattern)).toContain('{ $.message = "foreign-file" }');
    expect(alarms.filter(({ AlarmDescription }) => AlarmDescription.includes('trust in results'))).toHaveLength(1);
  });

  test('ring for a queue late by what it waits for: not while a source is silent for a few tries', () => {
    const Late = z.object({
      MetricName: z.string(),
      Threshold: z.number(),
      Dimensions: z.optional(z.array(z.object({ Value: z.unknown() }))),
    });
    const lates = properties(template, 'AWS::CloudWatch::Alarm')
      .map((alarm) => Late.parse(alarm))
      .filter(({ MetricName }) => MetricName === 'ApproximateAgeOfOldestMessage');
    const of = (name: string) =>
      lates.find(({ Dimensions = [] }) => Dimensions.some(({ Value }) => String(Value).endsWith(`-${name}`)))
        ?.Threshold;
    expect(['moving', 'projecting', 'syncing'].map(of)).toEqual([300, 300, 300]);
    // A day's patience rings after an hour; sources are asked again for two days.
    expect(['notifying', 'carrying', 'comparing'].map(of)).toEqual([3610, 3600, 7260]);
  });

  test('watch every function', () => {
    const unwatched = shapes.filter(([, { hurts }]) => !alarms.some((alarm) => alarm.AlarmDescription.includes(hurts)));
    expect(unwatched).toEqual([]);
  });
});

const Metric = z.object({
  MetricName: z.string(),
  Namespace: z.string(),
  Dimensions: z.optional(z.array(z.object({ Name: z.string(), Value: z.unknown() }))),
});

const names = (type: string, property: string) =>
  new Set(resources(service, type).map(([, { Properties }]) => String(Properties[property])));

describe('what is watched by its name', () => {
  const metrics = properties(template, 'AWS::CloudWatch::Alarm').map((alarm) => Metric.parse(alarm));
  const named = (dimension: string) =>
    metrics.flatMap(({ Dimensions = [] }) =>
      Dimensions.flatMap(({ Name, Value }) => (Name === dimension ? [String(Value)] : [])),
    );

  test('is there: functions, queues and counts of the service and of its routes', () => {
    expect(named('FunctionName').filter((name) => !names('AWS::Lambda::Function', 'FunctionName').has(name))).toEqual(
      [],
    );
    expect(named('QueueName').filter((name) => !names('AWS::SQS::Queue', 'QueueName').has(name))).toEqual([]);
    const Filter = z.object({ MetricTransformations: z.array(z.object({ MetricName: z.string() })) });
    const counted = [service, routes]
      .flatMap((each) => properties(each, 'AWS::Logs::MetricFilter'))
      .flatMap((filter) => Filter.parse(filter).MetricTransformations.map(({ MetricName }) => MetricName));
    const own = metrics.flatMap(({ Namespace, MetricName }) => (Namespace === 'motcua/lang-son' ? [MetricName] : []));
    expect(own.toSorted()).toEqual(counted.toSorted());
  });

  test('is never referred to: the service can give up a function without its watch', () => {
    const imported = [...new Set(JSON.stringify(template.toJSON()).match(/ImportValue":"[^"]+/g))];
    expect(imported.filter((each) => !/RefApi|KeyA|GetAttKey|RefKey/.test(each))).toEqual([]);
  });
});
