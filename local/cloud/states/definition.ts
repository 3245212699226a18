import * as z from 'zod';
import type { Json, JsonObject } from '../json.ts';

/** The Amazon States Language with JSONata, as far as this engine runs it. */
const Template: z.ZodType<Json> = z.json();
const Assign: z.ZodType<JsonObject> = z.record(z.string().max(80), z.json());
const Expression = z.string().regex(/^\{%[\s\S]+%\}$/, 'must be a JSONata expression: {% … %}');
const Count = z.union([z.int().check(z.nonnegative()), Expression]);

const Retrier = z.strictObject({
  ErrorEquals: z.array(z.string()).min(1),
  IntervalSeconds: z.optional(z.int().check(z.positive())),
  BackoffRate: z.optional(z.number().check(z.gte(1))),
  MaxAttempts: z.optional(z.int().check(z.nonnegative())),
  MaxDelaySeconds: z.optional(z.int().check(z.positive())),
  JitterStrategy: z.optional(z.enum(['FULL', 'NONE'])),
});
export type Retrier = z.infer<typeof Retrier>;

const Common = {
  Comment: z.optional(z.string()),
  QueryLanguage: z.optional(z.literal('JSONata')),
  Output: z.optional(Template),
};
const Catcher = z.strictObject({
  ErrorEquals: z.array(z.string()).min(1),
  Next: z.string(),
  Output: z.optional(Template),
  Assign: z.optional(Assign),
  Comment: z.optional(z.string()),
});
const Flowing = {
  ...Common,
  Assign: z.optional(Assign),
  Next: z.optional(z.string()),
  End: z.optional(z.boolean()),
};
const Guarded = { ...Flowing, Retry: z.optional(z.array(Retrier)), Catch: z.optional(z.array(Catcher)) };

const Pass = z.strictObject({ Type: z.literal('Pass'), ...Flowing });
const Succeed = z.strictObject({ Type: z.literal('Succeed'), ...Common });
const Fail = z.strictObject({
  Type: z.literal('Fail'),
  Comment: Common.Comment,
  QueryLanguage: Common.QueryLanguage,
  Error: z.optional(z.string()),
  Cause: z.optional(z.string()),
});
const Wait = z.strictObject({
  Type: z.literal('Wait'),
  ...Flowing,
  Seconds: z.optional(Count),
  Timestamp: z.optional(z.string()),
});
const Rule = z.strictObject({
  Condition: z.union([z.boolean(), Expression]),
  Next: z.string(),
  Output: z.optional(Template),
  Assign: z.optional(Assign),
  Comment: z.optional(z.string()),
});
const Choice = z.strictObject({
  Type: z.literal('Choice'),
  ...Common,
  Assign: z.optional(Assign),
  Choices: z.array(Rule).min(1),
  Default: z.optional(z.string()),
});
const Task = z.strictObject({
  Type: z.literal('Task'),
  ...Guarded,
  Resource: z.string(),
  Arguments: z.optional(Template),
  TimeoutSeconds: z.optional(Count),
});
const Parallel = z.strictObject({
  Type: z.literal('Parallel'),
  ...Guarded,
  Arguments: z.optional(Template),
  Branches: z.array(z.lazy((): z.ZodType<Scope> => Scope)).min(1),
});
const State = z.discriminatedUnion('Type', [Pass, Succeed, Fail, Wait, Choice, Task, Parallel]);
export type State = z.infer<typeof State>;
export type TaskState = z.infer<typeof Task>;

/** States that lead to one another: the machine itself or a branch. */
export interface Scope {
  StartAt: string;
  Comment?: string | undefined;
  States: Record<string, State>;
}
const scope = { StartAt: z.string(), Comment: z.optional(z.string()), States: z.record(z.string().max(80), State) };
const Scope = z.strictObject(scope);
export const Machine = z.strictObject({
  ...scope,
  QueryLanguage: z.literal('JSONata'),
  Version: z.optional(z.literal('1.0')),
  TimeoutSeconds: z.optional(z.int().check(z.positive())),
});
export type Machine = z.infer<typeof Machine>;
