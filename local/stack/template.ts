import * as z from 'zod';

/** Strict, so that a condition on a resource or a mapping is not passed over: the house's templates have none. */
export const Template = z.strictObject({
  Parameters: z.record(z.string(), z.object({ Type: z.string(), Default: z.string().optional() })).default({}),
  Conditions: z.record(z.string(), z.unknown()).default({}),
  Resources: z.record(
    z.string(),
    z.strictObject({
      Type: z.string(),
      Properties: z.record(z.string(), z.unknown()).default({}),
      DependsOn: z.unknown().optional(),
      DeletionPolicy: z.unknown().optional(),
      UpdateReplacePolicy: z.unknown().optional(),
      Metadata: z.unknown().optional(),
    }),
  ),
  Outputs: z
    .record(z.string(), z.strictObject({ Value: z.unknown(), Description: z.unknown().optional() }))
    .default({}),
  /** The CDK's question whether the account is bootstrapped. */
  Rules: z.unknown().optional(),
});
export type Template = z.infer<typeof Template>;

export type Properties = Readonly<Record<string, unknown>>;
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a template's references lead to; given by the loader, which knows names and the other stacks. */
export interface Scope {
  readonly stack: string;
  readonly region: string;
  readonly account: string;
  readonly parameters: Readonly<Record<string, string>>;
  reference(id: string): string;
  attribute(id: string, name: string): string;
  output(stack: string, name: string): string;
}

const text = (value: unknown): string => {
  if (typeof value === 'string') return value;
  throw new Error(`expected text, found ${JSON.stringify(value)}`);
};
const list = (value: unknown): unknown[] => {
  if (Array.isArray(value)) return value;
  throw new Error(`expected a list, found ${JSON.stringify(value)}`);
};
const StackOutput = z.object({ StackName: z.string(), OutputName: z.string() });

/** Evaluates the intrinsic functions of one template. An unknown `Fn::` is an error: silence would be a wrong wiring. */
export const createResolver = (template: Template, scope: Scope): ((value: unknown) => unknown) => {
  const pseudo: Readonly<Record<string, string | undefined>> = {
    'AWS::Region': scope.region,
    'AWS::AccountId': scope.account,
    'AWS::Partition': 'aws',
    'AWS::URLSuffix': 'amazonaws.com',
    'AWS::NoValue': undefined,
  };

  const parameter = (name: string, { Type, Default }: Template['Parameters'][string]): string => {
    if (Type !== 'String') throw new Error(`${scope.stack}: the parameter ${name} is a ${Type}: not emulated`);
    const value = scope.parameters[name] ?? Default;
    if (value === undefined) throw new Error(`${scope.stack}: parameter ${name} has neither a value nor a default`);
    return value;
  };

  const reference = (name: string): string | undefined => {
    if (name in pseudo) return pseudo[name];
    const declared = template.Parameters[name];
    return declared ? parameter(name, declared) : scope.reference(name);
  };

  const condition = (name: string): unknown => {
    if (!(name in template.Conditions)) throw new Error(`${scope.stack}: no condition ${name}`);
    return resolve(template.Conditions[name]);
  };

  const intrinsics: Readonly<Record<string, (argument: unknown) => unknown>> = {
    Ref: (name) => reference(text(name)),
    'Fn::GetAtt': (argument) => {
      const [id = '', name = ''] = list(argument).map(text);
      return scope.attribute(id, name);
    },
    'Fn::Sub': (pattern) => text(pattern).replace(/\$\{([^}]+)\}/g, (_, name: string) => text(reference(name))),
    'Fn::Join': (argument) => {
      const [separator, parts] = list(argument);
      return list(resolve(parts)).map(text).join(text(separator));
    },
    'Fn::If': (argument) => {
      const [name, then, otherwise] = list(argument);
      return resolve(condition(text(name)) === true ? then : otherwise);
    },
    'Fn::Equals': (argument) => {
      const [left, right] = list(resolve(argument)).map(text);
      return left === right;
    },
    'Fn::Not': (argument) => list(resolve(argument))[0] !== true,
    'Fn::GetStackOutput': (argument) => {
      const { StackName, OutputName } = StackOutput.parse(argument);
      return scope.output(StackName, OutputName);
    },
  };

  function resolve(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(resolve).filter((item) => item !== undefined);
    if (!isRecord(value)) return value;
    const [[name, argument] = ['', undefined], ...others] = Object.entries(value);
    const intrinsic = others.length === 0 ? intrinsics[name] : undefined;
    if (intrinsic) return intrinsic(argument);
    if (name.startsWith('Fn::')) throw new Error(`${scope.stack}: ${name} is not supported`);
    const members = Object.entries(value).map(([key, inner]) => [key, resolve(inner)] as const);
    return Object.fromEntries(members.filter(([, inner]) => inner !== undefined));
  }
  return resolve;
};
