import * as z from 'zod';
import type { Cloud } from '../cloud/cloud.ts';
import { operator } from '../cloud/engine.ts';
import type { Resources } from './resources.ts';

const Target = z.object({
  Id: z.string(),
  Arn: z.string(),
  DeadLetterConfig: z.object({ Arn: z.string() }).optional(),
  RetryPolicy: z
    .object({ MaximumRetryAttempts: z.number().optional(), MaximumEventAgeInSeconds: z.number().optional() })
    .optional(),
});
const Rule = z.object({
  EventBusName: z.string().optional(),
  EventPattern: z.record(z.string(), z.unknown()).optional(),
  ScheduleExpression: z.string().optional(),
  State: z.literal('ENABLED'),
  Targets: z.array(Target),
});

/** Puts the template's rules on its buses. */
export const wireEvents = async (resources: Resources, cloud: Cloud): Promise<void> => {
  // A bus is there once a rule names it.
  resources.of('AWS::Events::EventBus', z.object({}));
  for (const { name, properties } of resources.of('AWS::Events::Rule', Rule)) {
    const { Targets, EventPattern, ...rule } = properties;
    const pattern = EventPattern && { EventPattern: JSON.stringify(EventPattern) };
    await cloud.execute('events', 'PutRule', { Name: name, ...rule, ...pattern }, operator);
    await cloud.execute('events', 'PutTargets', { Rule: name, EventBusName: rule.EventBusName, Targets }, operator);
  }
};
