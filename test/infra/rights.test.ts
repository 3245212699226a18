import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { capabilities } from '../../functions/capabilities.ts';
import type { Shape } from '../../functions/shape.ts';
import type { Rights } from '../../functions/rights.ts';
import { properties, resources, templateOf, wholeHouse } from './house.ts';

const house = await wholeHouse();
const template = templateOf(house, 'lang-son', 'service');
const routes = templateOf(house, 'lang-son', 'routes');
const all = [template, routes, templateOf(house, 'lang-son', 'endpoints')];
const list = z.union([z.string(), z.array(z.string())]).transform((value) => [value].flat());
const Policy = z.object({
  Description: z.string().default(''),
  PolicyDocument: z.object({
    Statement: z.array(z.object({ Action: list, Resource: z.unknown(), Condition: z.unknown().optional() })),
  }),
});
const policies = all
  .flatMap((each) => properties(each, 'AWS::IAM::ManagedPolicy'))
  .map((policy) => Policy.parse(policy));
const actionsOf = (policy: z.infer<typeof Policy>): string[] =>
  policy.PolicyDocument.Statement.flatMap(({ Action }) => Action);

const services: Readonly<Record<keyof Rights, string>> = {
  dossiers: 'dynamodb',
  views: 'dynamodb',
  drafts: 'dynamodb',
  sessions: 'dynamodb',
  quotas: 'dynamodb',
  keys: 'dynamodb',
  staff: 'dynamodb',
  units: 'dynamodb',
  accesses: 'dynamodb',
  results: 's3',
  papers: 's3',
  quarantine: 's3',
  vault: 'kms',
  officerKey: 'kms',
  sealKey: 'kms',
  issuerKey: 'kms',
  machines: 'states',
  secrets: 'secretsmanager',
  portalSecret: 'secretsmanager',
  messagesSecret: 'secretsmanager',
  walletSecret: 'secretsmanager',
  signingSecret: 'secretsmanager',
  partnersSecret: 'secretsmanager',
  door: 'secretsmanager',
  bus: 'events',
  queues: 'sqs',
  deadLetters: 'sqs',
  undelivered: 'sqs',
};
const named = (may: Rights): string[] =>
  Object.entries(services).flatMap(([what, service]) =>
    Object.entries(may).flatMap(([name, actions]) =>
      name === what ? [...(actions ?? [])].map((action) => `${service}:${String(action)}`) : [],
    ),
  );

/** What comes with a trigger or with encryption at rest, beside the words of the table. */
const implied = ({ trigger, may }: Shape): string[] => {
  const files: readonly string[] = [...(may.results ?? []), ...(may.papers ?? []), ...(may.quarantine ?? [])];
  return [
    'logs:CreateLogStream',
    'logs:PutLogEvents',
    ...(files.includes('GetObject') ||
    may.secrets !== undefined ||
    may.portalSecret !== undefined ||
    may.messagesSecret !== undefined ||
    may.walletSecret !== undefined ||
    may.signingSecret !== undefined ||
    may.partnersSecret !== undefined ||
    may.door !== undefined
      ? ['kms:Decrypt']
      : []),
    ...(files.includes('PutObject') ? ['kms:GenerateDataKey'] : []),
    ...(trigger === 'bus' ? ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'] : []),
    ...(trigger === 'dossier-stream'
      ? ['DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams'].map((action) => `dynamodb:${action}`)
      : []),
    ...(trigger === 'dossier-stream' ? ['sqs:SendMessage'] : []),
  ];
};

const unique = (actions: readonly string[]): string[] => [...new Set(actions)].toSorted();

const shapes = Object.entries<Shape>(capabilities);

describe.each(shapes)('%s', (name, shape) => {
  test('may do what the table says, and nothing else', () => {
    const policy = policies.find(({ Description }) => Description === `What ${name} may do`);
    expect(policy && unique(actionsOf(policy))).toEqual(unique([...named(shape.may), ...implied(shape)]));
  });
});

test('the vault’s key serves a function only as the vault uses it', () => {
  const statements = policies.flatMap(({ PolicyDocument }) => PolicyDocument.Statement);
  const vault = statements.filter(({ Resource }) => /"[^"]*KeysVault[^"]*"/.test(JSON.stringify(Resource)));
  expect(vault).toHaveLength(shapes.filter(([, { may }]) => may.vault !== undefined).length);
  const context = { 'kms:EncryptionContext:purpose': 'motcua-master-key' };
  for (const { Condition } of vault) expect(Condition).toEqual({ StringEquals: context });
});

test('no action is a wildcard', () => {
  expect(policies.flatMap(actionsOf).filter((action) => action.includes('*'))).toEqual([]);
});

test('no role carries an inline policy', () => {
  expect(all.flatMap((each) => resources(each, 'AWS::IAM::Policy'))).toEqual([]);
  const roles = all.flatMap((each) => properties(each, 'AWS::IAM::Role'));
  expect(roles.filter(({ Policies }) => Policies !== undefined)).toEqual([]);
});

test('only what AWS cannot scope is allowed on everything', () => {
  const unscoped = policies.flatMap(({ PolicyDocument }) =>
    PolicyDocument.Statement.filter(({ Resource }) => Resource === '*').flatMap(({ Action }) => Action),
  );
  const others = unscoped.filter(
    (action) => !/^(xray:|logs:.*(Delivery|Deliveries|ResourcePol|DescribeLogGroups))/.test(action),
  );
  expect(others).toEqual(['dynamodb:ListStreams']);
});

test('all machines act under one role', () => {
  const roles = properties(routes, 'AWS::StepFunctions::StateMachine').map(({ RoleArn }) => JSON.stringify(RoleArn));
  expect(new Set(roles).size).toBe(1);
});
