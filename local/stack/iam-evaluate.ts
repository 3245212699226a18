import * as z from 'zod';

const Texts = z.union([z.string(), z.array(z.string())]).transform((value) => [value].flat());
const Principals = z.strictObject({ AWS: Texts.optional(), Service: Texts.optional() });

type Compare = (value: string | undefined, wanted: readonly string[]) => boolean;
/** An absent key satisfies none of these but the negated one and `Null` (IAM user guide, condition operators). */
const operators = {
  StringEquals: (value, wanted) => value !== undefined && wanted.includes(value),
  StringNotEquals: (value, wanted) => value === undefined || !wanted.includes(value),
  ArnEquals: (value, wanted) => value !== undefined && wanted.some((one) => matches(one, value)),
  ArnLike: (value, wanted) => value !== undefined && wanted.some((one) => matches(one, value)),
  Bool: (value, wanted) => value !== undefined && wanted.includes(value),
  Null: (value, wanted) => wanted.includes(String(value === undefined)),
} satisfies Record<string, Compare>;
const Operator = z.enum(['StringEquals', 'StringNotEquals', 'ArnEquals', 'ArnLike', 'Bool', 'Null']);

/**
 * Keys that a call here carries as it would on AWS. `kms:ViaService` is carried by no call of a function itself. Any
 * other key is refused: it would seem to be absent. They are compared without regard to case.
 */
const keys =
  /^(aws:(SecureTransport|SourceArn|SourceAccount)|s3:if-none-match|kms:(ViaService|EncryptionContext:.+))$/i;
const Conditions = z.partialRecord(Operator, z.record(z.string().regex(keys), Texts));

/** Strict: `NotAction`, `NotResource` and `NotPrincipal` are refused, as house policies name what they allow. */
export const Statement = z.strictObject({
  Sid: z.string().optional(),
  Effect: z.enum(['Allow', 'Deny']),
  Action: Texts,
  Resource: Texts,
  Principal: Principals.optional(),
  Condition: Conditions.default({}),
});
export type Statement = z.infer<typeof Statement>;
export const PolicyDocument = z.object({ Statement: z.array(Statement) });

/** Values by lowercase condition key; a key that is absent has no entry. */
export type Context = Readonly<Record<string, string>>;
/** One thing a call does. `resource` is undefined where the call does not tell it, such as a task token's machine. */
export interface Deed {
  readonly action: string;
  readonly resource: string | undefined;
  readonly context: Context;
}

const patterns = new Map<string, RegExp>();
/** Wildcards of policies: `*` any text, `?` one character. */
export const matches = (pattern: string, value: string): boolean => {
  const known = patterns.get(pattern);
  if (known) return known.test(value);
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  const made = new RegExp(`^${source}$`, 's');
  patterns.set(pattern, made);
  return made.test(value);
};

/** Actions are compared without regard to case. */
export const matchesAction = (pattern: string, action: string): boolean =>
  matches(pattern.toLowerCase(), action.toLowerCase());

const holds = (condition: Statement['Condition'], context: Context): boolean =>
  Operator.options.every((name) =>
    Object.entries(condition[name] ?? {}).every(([key, wanted]) => operators[name](context[key.toLowerCase()], wanted)),
  );

const applies = ({ Action, Resource, Condition }: Statement, { action, resource, context }: Deed): boolean =>
  Action.some((pattern) => matchesAction(pattern, action)) &&
  (resource === undefined || Resource.some((pattern) => matches(pattern, resource))) &&
  holds(Condition, context);

export type Verdict = 'allowed' | 'denied' | 'silent';

/** An explicit deny wins over every allow; without either, the policies are silent. */
export const judge = (statements: readonly Statement[], deed: Deed): Verdict => {
  const relevant = statements.filter((statement) => applies(statement, deed));
  if (relevant.some(({ Effect }) => Effect === 'Deny')) return 'denied';
  return relevant.length > 0 ? 'allowed' : 'silent';
};
