import * as z from 'zod';

export const Template = z.object({
  Parameters: z.record(z.string(), z.object({ Type: z.string(), Default: z.unknown().optional() })).default({}),
  Mappings: z.record(z.string(), z.record(z.string(), z.record(z.string(), z.unknown()))).default({}),
  Conditions: z.record(z.string(), z.unknown()).default({}),
  Resources: z.record(
    z.string(),
    z.object({
      Type: z.string(),
      Properties: z.record(z.string(), z.unknown()).default({}),
      Condition: z.string().optional(),
    }),
  ),
  Outputs: z
    .record(
      z.string(),
      z.object({
        Value: z.unknown(),
        Condition: z.string().optional(),
        Export: z.object({ Name: z.unknown() }).optional(),
      }),
    )
    .default({}),
});
export type Template = z.infer<typeof Template>;

export type Properties = Readonly<Record<string, unknown>>;
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a template's references lead to; given by the loader, which knows names and the stacks before this one. */
export interface Scope {
  readonly stack: string;
  readonly region: string;
  readonly account: string;
  readonly parameters: Readonly<Record<string, string>>;
  reference(id: string): unknown;
  attribute(id: string, name: string): unknown;
  imported(exportName: string): unknown;
  output(stack: string, name: string): unknown;
}

export interface Resolver {
  resolve(value: unknown): unknown;
  properties(value: Properties): Properties;
  holds(condition: string | undefined): boolean;
}

const scalar = (value: unknown): string => {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw new Error(`expected text, found ${JSON.stringify(value)}`);
};
const list = (value: unknown): unknown[] => {
  if (!Array.isArray(value)) throw new Error(`expected a list, found ${JSON.stringify(value)}`);
  return value;
};

/** Evaluates the intrinsic functions of one template. An unknown `Fn::` is an error: silence would be a wrong wiring. */
export const createResolver = (template: Template, scope: Scope): Resolver => {
  const pseudo: Readonly<Record<string, unknown>> = {
    'AWS::Region': scope.region,
    'AWS::AccountId': scope.account,
    'AWS::Partition': 'aws',
    'AWS::URLSuffix': 'amazonaws.com',
    'AWS::StackName': scope.stack,
    'AWS::StackId': `arn:aws:cloudformation:${scope.region}:${scope.account}:stack/${scope.stack}/local`,
    'AWS::NoValue': undefined,
    'AWS::NotificationARNs': [],
  };

  const parameter = (name: string): unknown => {
    const declared = template.Parameters[name];
    const given = scope.parameters[name];
    if (declared?.Type.startsWith('AWS::SSM::') && given === undefined)
      throw new Error(`${scope.stack}: parameter ${name} reads the SSM parameter store, which is not emulated`);
    const value = given ?? declared?.Default;
    if (value === undefined) throw new Error(`${scope.stack}: parameter ${name} has neither a value nor a default`);
    return declared?.Type.startsWith('List') || declared?.Type === 'CommaDelimitedList'
      ? scalar(value).split(',')
      : value;
  };

  const reference = (name: string): unknown => {
    if (name in pseudo) return pseudo[name];
    return name in template.Parameters ? parameter(name) : scope.reference(name);
  };

  const attribute = (argument: unknown): unknown => {
    const [id, ...rest] = Array.isArray(argument) ? argument.map(scalar) : scalar(argument).split('.');
    return scope.attribute(id ?? '', rest.join('.'));
  };

  const substitute = (argument: unknown): string => {
    const [pattern, variables] = Array.isArray(argument) ? argument : [argument, {}];
    const own = isRecord(variables) ? variables : {};
    return scalar(pattern).replace(/\$\{(!?)([^}]+)\}/g, (_, literal: string, name: string) => {
      if (literal) return `\${${name}}`;
      if (name in own) return scalar(resolve(own[name]));
      return scalar(name.includes('.') ? attribute(name) : reference(name));
    });
  };

  const holds = (name: string | undefined): boolean => {
    if (name === undefined) return true;
    if (!(name in template.Conditions)) throw new Error(`${scope.stack}: no condition ${name}`);
    return resolve(template.Conditions[name]) === true;
  };

  const select = (argument: unknown): unknown => {
    const [index, values] = list(argument);
    return list(resolve(values))[Number(resolve(index))];
  };

  const intrinsics: Readonly<Record<string, (argument: unknown) => unknown>> = {
    Ref: (name) => reference(scalar(name)),
    Condition: (name) => holds(scalar(name)),
    'Fn::GetAtt': attribute,
    'Fn::Sub': substitute,
    'Fn::Join': (argument) =>
      list(resolve(list(argument)[1]))
        .map(scalar)
        .join(scalar(list(argument)[0])),
    'Fn::Select': select,
    'Fn::Split': (argument) => scalar(resolve(list(argument)[1])).split(scalar(list(argument)[0])),
    'Fn::If': (argument) => resolve(list(argument)[holds(scalar(list(argument)[0])) ? 1 : 2]),
    'Fn::Equals': (argument) => {
      const [left, right] = list(argument).map((side) => JSON.stringify(resolve(side)));
      return left === right;
    },
    'Fn::Not': (argument) => resolve(list(argument)[0]) !== true,
    'Fn::And': (argument) => list(argument).every((one) => resolve(one) === true),
    'Fn::Or': (argument) => list(argument).some((one) => resolve(one) === true),
    'Fn::FindInMap': (argument) => {
      const [map = '', first = '', second = ''] = list(argument).map((key) => scalar(resolve(key)));
      const found = template.Mappings[map]?.[first]?.[second];
      if (found === undefined) throw new Error(`${scope.stack}: nothing at ${map}.${first}.${second}`);
      return found;
    },
    'Fn::ImportValue': (name) => scope.imported(scalar(resolve(name))),
    'Fn::GetStackOutput': (argument) => {
      const { StackName, OutputName } = z.object({ StackName: z.string(), OutputName: z.string() }).parse(argument);
      return scope.output(StackName, OutputName);
    },
    'Fn::Base64': (value) => Buffer.from(scalar(resolve(value))).toString('base64'),
    'Fn::ToJsonString': (value) => JSON.stringify(resolve(value)),
    'Fn::GetAZs': () => ['a', 'b', 'c'].map((zone) => `${scope.region}${zone}`),
  };

  const properties = (value: Properties): Properties =>
    Object.fromEntries(
      Object.entries(value)
        .map(([key, inner]) => [key, resolve(inner)] as const)
        .filter(([, inner]) => inner !== undefined),
    );

  function resolve(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(resolve).filter((item) => item !== undefined);
    if (!isRecord(value)) return value;
    const [[name, argument] = ['', undefined], ...others] = Object.entries(value);
    const intrinsic = others.length === 0 ? intrinsics[name] : undefined;
    if (intrinsic) return intrinsic(argument);
    if (others.length === 0 && name.startsWith('Fn::')) throw new Error(`${scope.stack}: ${name} is not supported`);
    return properties(value);
  }

  return { resolve, properties, holds };
};
