import * as z from 'zod';
import type { Assembly } from './assembly.ts';
import { PolicyDocument, type Statement } from './iam-evaluate.ts';

/** Policies of the template: what each role may do, and who may do something to a resource. */
export interface Policies {
  /** By role ARN. */
  readonly roles: ReadonlyMap<string, readonly Statement[]>;
  /** By ARN of the bucket, queue, key or function that carries the policy. */
  readonly resources: ReadonlyMap<string, readonly Statement[]>;
}

const Role = z.object({ ManagedPolicyArns: z.array(z.string()) });
const ManagedPolicy = z.object({ PolicyDocument });
const BucketPolicy = z.object({ Bucket: z.string(), PolicyDocument });
const QueuePolicy = z.object({ Queues: z.array(z.string()), PolicyDocument });
const Key = z.object({ KeyPolicy: PolicyDocument });
const Permission = z.object({
  Action: z.literal('lambda:InvokeFunction'),
  FunctionName: z.string().startsWith('arn:'),
  Principal: z.string(),
  SourceArn: z.string(),
});

const permitting = ({ Action, FunctionName, Principal, SourceArn }: z.infer<typeof Permission>): Statement => ({
  Effect: 'Allow',
  Action: [Action],
  Resource: [FunctionName],
  Principal: { Service: [Principal] },
  Condition: { ArnLike: { 'aws:SourceArn': [SourceArn] } },
});

/** A role has the managed policies that it names, all of them of the template; any other text is not to be had here. */
const readRoles = ({ resources }: Assembly): Policies['roles'] => {
  const policies = resources.of('AWS::IAM::ManagedPolicy', ManagedPolicy);
  const documents = new Map(policies.map(({ ref, properties }) => [ref, properties.PolicyDocument.Statement]));
  return new Map(
    resources.of('AWS::IAM::Role', Role).map(({ arn, properties }) => {
      const statements = properties.ManagedPolicyArns.flatMap((policy) => {
        const document = documents.get(policy);
        if (!document) throw new Error(`the policy ${policy} of ${arn} is not in the template`);
        return document;
      });
      return [arn, statements];
    }),
  );
};

export const readPolicies = (assembly: Assembly): Policies => {
  const { resources, arnOf } = assembly;
  const carried = new Map<string, Statement[]>();
  const add = (arn: string, statements: readonly Statement[]): void =>
    void carried.set(arn, [...(carried.get(arn) ?? []), ...statements]);

  for (const { properties } of resources.of('AWS::S3::BucketPolicy', BucketPolicy))
    add(`arn:aws:s3:::${properties.Bucket}`, properties.PolicyDocument.Statement);
  for (const { properties } of resources.of('AWS::SQS::QueuePolicy', QueuePolicy))
    for (const url of properties.Queues)
      add(arnOf('sqs', url.split('/').at(-1) ?? ''), properties.PolicyDocument.Statement);
  for (const { arn, properties } of resources.of('AWS::KMS::Key', Key)) add(arn, properties.KeyPolicy.Statement);
  for (const { properties } of resources.of('AWS::Lambda::Permission', Permission))
    add(properties.FunctionName, [permitting(properties)]);
  return { roles: readRoles(assembly), resources: carried };
};
