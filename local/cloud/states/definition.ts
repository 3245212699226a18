import * as z from 'zod';
import type { Json, JsonObject } from '../json.ts';

/** The Amazon States Language with JSONata, as far as routes are written in it; anything else is refused. */
const Template: z.ZodType<Json> = z.json();
const Assign: z.ZodType<JsonObject> = z.record(z.string().max(80), z.json());
const Expression = z.string().regex(/^\{%[\s\S]+%\}$/, 'must be a JSONata expression: {% … %}');

const Retrier = z.strictObject({
  ErrorEquals: z.array(z.string()).min(1),
  IntervalSeconds: z.optional(z.int().check(z.positive())),
  BackoffRate: z.optional(z.number().check(z.gte(1))),
  MaxAttempts: z.optional(z.int().check(z.nonnegative())),
  MaxDelaySeconds: z.optional(z.int().check(z.positive())),
  JitterStrategy: z.optional(z.enum(['FULL', 'NONE'])),
});
export type Retrier = z.infer<typeof Retrier>;

const Catcher = z.strictObject({
  ErrorEquals: z.array(z.string()).min(1),
  Next: z.string(),
  Output: z.optional(Template),
  Assign: z.optional(Assign),
});

const Common = { Comment: z.optional(z.string()), Output: z.optional(Template) };
const Flowing = {
  ...Common,
  Assign: z.optional(Assign),
  Next: z.optional(z.string()),
  End: z.optional(z.literal(true)),
};

const Pass = z.strictObject({ Type: z.literal('Pass'), ...Flowing });
const Succeed = z.strictObject({ Type: z.literal('Succeed'), ...Common });
const Choice = z.strictObject({
  Type: z.literal('Choice'),
  ...Common,
  Assign: z.optional(Assign),
  Choices: z.array(z.strictObject({ Condition: Expression, Next: z.string() })).min(1),
  Default: z.optional(z.string()),
});

/** The task ends only when its token is answered. */
export const waiting = 'arn:aws:states:::lambda:invoke.waitForTaskToken';
const Task = z.strictObject({
  Type: z.literal('Task'),
  ...Flowing,
  Resource: z.enum(['arn:aws:states:::lambda:invoke', waiting]),
  Arguments: z.strictObject({
    FunctionName: z.string().regex(/^(?!\{%)/, 'must be written out: no expression'),
    Payload: Template,
  }),
  TimeoutSeconds: z.optional(z.union([z.int().check(z.positive()), Expression])),
  Retry: z.optional(z.array(Retrier)),
  Catch: z.optional(z.array(Catcher)),
});
export type Task = z.infer<typeof Task>;

const State = z.discriminatedUnion('Type', [Pass, Succeed, Choice, Task]);
export type State = z.infer<typeof State>;

export const Machine = z.strictObject({
  QueryLanguage: z.literal('JSONata'),
  Comment: z.optional(z.string()),
  StartAt: z.string(),
  States: z.record(z.string().max(80), State),
});
export type Machine = z.infer<typeof Machine>;
