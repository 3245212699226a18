import * as z from 'zod';
import { operator } from '../cloud/engine.ts';
import type { Assembly } from './assembly.ts';
import type { Execute } from './destinations.ts';

const Retry = z.object({
  MaximumRetryAttempts: z.coerce.number().optional(),
  MaximumEventAgeInSeconds: z.coerce.number().optional(),
});
const TargetProperties = z.object({
  Id: z.string().default('target'),
  Arn: z.string(),
  RoleArn: z.string().optional(),
  Input: z.string().optional(),
  InputPath: z.string().optional(),
  InputTransformer: z
    .object({ InputPathsMap: z.record(z.string(), z.string()).optional(), InputTemplate: z.string() })
    .optional(),
  DeadLetterConfig: z.object({ Arn: z.string().optional() }).optional(),
  RetryPolicy: Retry.optional(),
});
const Rule = z.object({
  EventBusName: z.string().optional(),
  EventPattern: z.record(z.string(), z.unknown()).optional(),
  ScheduleExpression: z.string().optional(),
  State: z.string().optional(),
  Targets: z.array(TargetProperties).default([]),
});
/** Puts the template's rules on the bus. */
export const wireEvents = async ({ resources }: Assembly, execute: Execute): Promise<void> => {
  for (const { type, physical, properties } of resources) {
    if (type !== 'AWS::Events::Rule') continue;
    const { Targets, EventPattern, ...rule } = Rule.parse(properties);
    const pattern = EventPattern === undefined ? {} : { EventPattern: JSON.stringify(EventPattern) };
    await execute('events', 'PutRule', { Name: physical.name, ...rule, ...pattern }, operator);
    const where = { Rule: physical.name, EventBusName: rule.EventBusName };
    if (Targets.length > 0) await execute('events', 'PutTargets', { ...where, Targets }, operator);
  }
};
