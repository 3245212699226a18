import * as z from 'zod';
import type { Assembly, Resource } from './assembly.ts';
import { PolicyDocument, type Statement } from './iam-evaluate.ts';

/** Policies of the template: what each role may do, and who may do something to a resource. */
export interface Policies {
  /** By role ARN. */
  readonly roles: ReadonlyMap<string, Statement[]>;
  /** By ARN of the bucket, queue, key or function that carries the policy. */
  readonly resources: ReadonlyMap<string, Statement[]>;
  /** Managed policies of AWS whose text is not in the template, by role ARN. */
  readonly unread: ReadonlyMap<string, string[]>;
}

const Role = z.object({
  Policies: z.array(z.object({ PolicyDocument })).default([]),
  ManagedPolicyArns: z.array(z.string()).default([]),
});
const Policy = z.object({ PolicyDocument, Roles: z.array(z.string()).default([]) });
const BucketPolicy = z.object({ Bucket: z.string(), PolicyDocument });
const QueuePolicy = z.object({ Queues: z.array(z.string()), PolicyDocument });
const Key = z.object({ KeyPolicy: PolicyDocument });
const Permission = z.object({
  Action: z.string(),
  FunctionName: z.string(),
  Principal: z.string(),
  SourceArn: z.string().optional(),
});

/** AWS-managed policies that only let a function write its own log, which needs no permission here. */
const harmless = /:aws:policy\/(service-role\/AWSLambdaBasicExecutionRole|AWSXRayDaemonWriteAccess)$/;

const permission = (properties: unknown, functionArn: (name: string) => string): [string, Statement] => {
  const { Action, FunctionName, Principal, SourceArn } = Permission.parse(properties);
  const arn = functionArn(FunctionName);
  const statement: Statement = {
    Effect: 'Allow',
    Action: [Action],
    Resource: [arn, `${arn}:*`],
    Principal: { Service: [Principal] },
    Condition: SourceArn === undefined ? {} : { ArnLike: { 'aws:SourceArn': [SourceArn] } },
  };
  return [arn, statement];
};

const add = (to: Map<string, Statement[]>, name: string, statements: Statement[]): void =>
  void to.set(name, [...(to.get(name) ?? []), ...statements]);

export const readPolicies = ({ resources: all, arnOf }: Assembly): Policies => {
  const ofType = (type: string): Resource[] => all.filter((resource) => resource.type === type);
  const functionArn = (name: string): string =>
    name.startsWith('arn:') ? name.split(':').slice(0, 7).join(':') : arnOf('lambda', `function:${name}`);
  const roles = new Map<string, Statement[]>();
  const resources = new Map<string, Statement[]>();
  const unread = new Map<string, string[]>();

  const managed = new Map<string, Statement[]>();
  const byRoleName = new Map<string, Statement[]>();
  for (const type of ['AWS::IAM::Policy', 'AWS::IAM::ManagedPolicy'])
    for (const { properties, physical } of ofType(type)) {
      const { PolicyDocument: document, Roles } = Policy.parse(properties);
      if (type === 'AWS::IAM::ManagedPolicy') managed.set(physical.ref, document.Statement);
      for (const role of Roles) add(byRoleName, role, document.Statement);
    }
  for (const { properties, physical } of ofType('AWS::IAM::Role')) {
    const arn = physical.attributes['Arn'] ?? physical.ref;
    const role = Role.parse(properties);
    add(roles, arn, [
      ...role.Policies.flatMap((policy) => policy.PolicyDocument.Statement),
      ...role.ManagedPolicyArns.flatMap((policy) => managed.get(policy) ?? []),
      ...(byRoleName.get(physical.name) ?? []),
    ]);
    unread.set(
      arn,
      role.ManagedPolicyArns.filter((policy) => !managed.has(policy) && !harmless.test(policy)),
    );
  }

  for (const { properties } of ofType('AWS::S3::BucketPolicy')) {
    const { Bucket, PolicyDocument: document } = BucketPolicy.parse(properties);
    add(resources, `arn:aws:s3:::${Bucket}`, document.Statement);
  }
  for (const { properties } of ofType('AWS::SQS::QueuePolicy')) {
    const { Queues, PolicyDocument: document } = QueuePolicy.parse(properties);
    for (const url of Queues) add(resources, arnOf('sqs', url.split('/').at(-1) ?? ''), document.Statement);
  }
  for (const { properties, physical } of ofType('AWS::KMS::Key'))
    add(resources, physical.attributes['Arn'] ?? '', Key.parse(properties).KeyPolicy.Statement);
  for (const { properties } of ofType('AWS::Lambda::Permission')) {
    const [arn, statement] = permission(properties, functionArn);
    add(resources, arn, [statement]);
  }
  return { roles, resources, unread };
};
