import * as z from 'zod';

const Strings = z.union([z.string(), z.array(z.string())]).transform((value) => [value].flat());
const Values = z
  .union([z.string(), z.number(), z.boolean(), z.array(z.union([z.string(), z.number(), z.boolean()]))])
  .transform((value) => [value].flat().map(String));

const Principals = z
  .union([z.literal('*'), z.record(z.string(), Strings)])
  .transform((value): Readonly<Record<string, string[]>> => (value === '*' ? { AWS: ['*'] } : value));

export const Statement = z.object({
  Sid: z.string().optional(),
  Effect: z.enum(['Allow', 'Deny']),
  Action: Strings,
  Resource: Strings.default(['*']),
  Principal: Principals.optional(),
  Condition: z.record(z.string(), z.record(z.string(), Values)).default({}),
});
export type Statement = z.infer<typeof Statement>;
/** `NotAction`, `NotResource` and `NotPrincipal` are refused by the strict parse: house policies name what they allow. */
export const PolicyDocument = z.object({
  Statement: z
    .union([z.array(z.strictObject(Statement.shape)), z.strictObject(Statement.shape)])
    .transform((one) => [one].flat()),
});

/** Condition keys are compared without regard to case; a key that is absent has no entry. */
export type Context = Readonly<Record<string, readonly string[]>>;
/** One thing a call does. `resource` is undefined where the call does not tell it, such as a task token's machine. */
export interface Deed {
  readonly action: string;
  readonly resource: string | undefined;
  readonly context: Context;
}

const patterns = new Map<string, RegExp>();
/** Wildcards of policies: `*` any text, `?` one character. */
export const matches = (pattern: string, value: string, ignoreCase = false): boolean => {
  const known = patterns.get(`${pattern}\0${ignoreCase}`);
  if (known) return known.test(value);
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  const made = new RegExp(`^${source}$`, ignoreCase ? 'is' : 's');
  patterns.set(`${pattern}\0${ignoreCase}`, made);
  return made.test(value);
};

type Compare = (value: string, wanted: string) => boolean;
const positive: Readonly<Record<string, Compare>> = {
  StringEquals: (value, wanted) => value === wanted,
  StringEqualsIgnoreCase: (value, wanted) => value.toLowerCase() === wanted.toLowerCase(),
  StringLike: (value, wanted) => matches(wanted, value),
  ArnEquals: (value, wanted) => matches(wanted, value),
  ArnLike: (value, wanted) => matches(wanted, value),
  Bool: (value, wanted) => value.toLowerCase() === wanted.toLowerCase(),
  NumericEquals: (value, wanted) => Number(value) === Number(wanted),
  NumericLessThan: (value, wanted) => Number(value) < Number(wanted),
  NumericLessThanEquals: (value, wanted) => Number(value) <= Number(wanted),
  NumericGreaterThan: (value, wanted) => Number(value) > Number(wanted),
  NumericGreaterThanEquals: (value, wanted) => Number(value) >= Number(wanted),
};
const negative: Readonly<Record<string, Compare>> = {
  StringNotEquals: (value, wanted) => value === wanted,
  StringNotLike: (value, wanted) => matches(wanted, value),
  ArnNotEquals: (value, wanted) => matches(wanted, value),
  ArnNotLike: (value, wanted) => matches(wanted, value),
};

const conditionHolds = (
  operator: string,
  values: readonly string[] | undefined,
  wanted: readonly string[],
): boolean => {
  const [, set, name = '', ifExists] = /^(?:(ForAllValues|ForAnyValue):)?(\w+?)(IfExists)?$/.exec(operator) ?? [];
  if (name === 'Null') return wanted.includes(String(values === undefined));
  const compare = positive[name] ?? negative[name];
  if (!compare) throw new Error(`the policy operator ${operator} is not emulated`);
  const inverted = !(name in positive);
  const one = (value: string): boolean => wanted.some((each) => compare(value, each)) !== inverted;
  // An absent key satisfies ForAllValues, …IfExists and the negated operators (IAM user guide, condition operators).
  if (values === undefined) return set === 'ForAllValues' || ifExists !== undefined || (inverted && set === undefined);
  return set === 'ForAnyValue' ? values.some(one) : values.every(one);
};

const applies = (statement: Statement, { action, resource }: Deed, context: Map<string, readonly string[]>): boolean =>
  statement.Action.some((pattern) => matches(pattern, action, true)) &&
  (resource === undefined || statement.Resource.some((pattern) => matches(pattern, resource))) &&
  Object.entries(statement.Condition).every(([operator, keys]) =>
    Object.entries(keys).every(([key, wanted]) => conditionHolds(operator, context.get(key.toLowerCase()), wanted)),
  );

export type Verdict = 'allowed' | 'denied' | 'silent';

/** An explicit deny wins over every allow; without either, the policies are silent. */
export const judge = (statements: readonly Statement[], deed: Deed): Verdict => {
  const context = new Map(Object.entries(deed.context).map(([key, values]) => [key.toLowerCase(), values]));
  const relevant = statements.filter((statement) => applies(statement, deed, context));
  if (relevant.some(({ Effect }) => Effect === 'Deny')) return 'denied';
  return relevant.length > 0 ? 'allowed' : 'silent';
};
