import { createHash } from 'node:crypto';

/** What `Ref` and `Fn::GetAtt` give for one resource; `name` is what the engine calls it. */
export interface Physical {
  readonly name: string;
  readonly ref: string;
  readonly attributes: Readonly<Record<string, string>>;
}

export interface Naming {
  readonly stack: string;
  readonly id: string;
  readonly region: string;
  readonly account: string;
  /** Base of queue URLs: the SDK sends SQS calls to the host of the queue's URL. */
  readonly cloudUrl: string;
  /** The resource's resolved property, when it is text. */
  given(property: string): string | undefined;
  arnOf(service: string, rest: string): string;
}

const digest = (seed: string): string => createHash('sha256').update(seed).digest('hex');

/** The same on every start for one stack and id, so that data of an earlier run is found again. */
const stable = ({ stack, id }: Naming, length: number): string => digest(`${stack}/${id}`).slice(0, length);

const named = (naming: Naming, property: string, longest: number): string => {
  const given = naming.given(property);
  if (given !== undefined) return given;
  const plain = `${naming.stack}-${naming.id}`;
  return plain.length <= longest ? plain : `${plain.slice(0, longest - 9)}-${stable(naming, 8)}`;
};

const table = (naming: Naming): Physical => {
  const name = named(naming, 'TableName', 255);
  const Arn = naming.arnOf('dynamodb', `table/${name}`);
  return { name, ref: name, attributes: { Arn, StreamArn: `${Arn}/stream/local`, TableId: stable(naming, 32) } };
};

const bucket = (naming: Naming): Physical => {
  const plain = `${naming.stack}-${naming.id}`.toLowerCase().replace(/[^a-z0-9-]/g, '');
  const name = naming.given('BucketName') ?? `${plain.slice(0, 50)}-${stable(naming, 8)}`;
  const attributes = {
    Arn: `arn:aws:s3:::${name}`,
    DomainName: `${name}.s3.amazonaws.com`,
    RegionalDomainName: `${name}.s3.${naming.region}.amazonaws.com`,
  };
  return { name, ref: name, attributes };
};

const queue = (naming: Naming): Physical => {
  const name = named(naming, 'QueueName', 80);
  const url = `${naming.cloudUrl}/${naming.account}/${name}`;
  return { name, ref: url, attributes: { Arn: naming.arnOf('sqs', name), QueueName: name, QueueUrl: url } };
};

const key = (naming: Naming): Physical => {
  const hex = stable(naming, 32);
  const name = hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-4$3-8$4-$5');
  return { name, ref: name, attributes: { Arn: naming.arnOf('kms', `key/${name}`), KeyId: name } };
};

const secret = (naming: Naming): Physical => {
  const name = named(naming, 'Name', 500);
  // The same ending that the engine makes of the name.
  const ending = createHash('sha256').update(name).digest('base64url').replace(/[-_]/g, 'x').slice(0, 6);
  const arn = naming.arnOf('secretsmanager', `secret:${name}-${ending}`);
  return { name, ref: arn, attributes: { Id: arn } };
};

const role = (naming: Naming): Physical => {
  const name = named(naming, 'RoleName', 64);
  const Arn = `arn:aws:iam::${naming.account}:role${naming.given('Path') ?? '/'}${name}`;
  return { name, ref: name, attributes: { Arn, RoleId: `AROA${stable(naming, 16).toUpperCase()}` } };
};

const managedPolicy = (naming: Naming): Physical => {
  const name = named(naming, 'ManagedPolicyName', 128);
  const arn = `arn:aws:iam::${naming.account}:policy${naming.given('Path') ?? '/'}${name}`;
  return { name, ref: arn, attributes: { PolicyArn: arn } };
};

const qualified = (naming: Naming, qualifier: string): Physical => {
  const target = naming.given('FunctionName') ?? '';
  const base = target.startsWith('arn:') ? target : naming.arnOf('lambda', `function:${target}`);
  const arn = `${base}:${qualifier}`;
  return { name: arn, ref: arn, attributes: { FunctionArn: arn, Version: qualifier } };
};

const machine = (naming: Naming): Physical => {
  const name = named(naming, 'StateMachineName', 80);
  const arn = naming.arnOf('states', `stateMachine:${name}`);
  return { name, ref: arn, attributes: { Arn: arn, Name: name } };
};

const layer = (naming: Naming): Physical => {
  const name = named(naming, 'LayerName', 64);
  const arn = naming.arnOf('lambda', `layer:${name}:1`);
  return { name, ref: arn, attributes: { LayerVersionArn: arn } };
};

const api = (naming: Naming): Physical => {
  const name = stable(naming, 10);
  const ApiEndpoint = `https://${name}.execute-api.${naming.region}.amazonaws.com`;
  return { name, ref: name, attributes: { ApiId: name, ApiEndpoint } };
};

const distribution = (naming: Naming): Physical => {
  const name = `E${stable(naming, 13).toUpperCase()}`;
  return { name, ref: name, attributes: { Id: name, DomainName: `d${stable(naming, 13)}.cloudfront.net` } };
};

const edgeFunction = (naming: Naming): Physical => {
  const name = named(naming, 'Name', 64);
  const FunctionARN = `arn:aws:cloudfront::${naming.account}:function/${name}`;
  return { name, ref: FunctionARN, attributes: { FunctionARN } };
};

const withArn =
  (property: string, longest: number, service: string, kind: string) =>
  (naming: Naming): Physical => {
    const name = named(naming, property, longest);
    return { name, ref: name, attributes: { Arn: naming.arnOf(service, `${kind}${name}`), Name: name } };
  };

/** The ARN of a rule on a bus of one's own names the bus as well. */
const rule = (naming: Naming): Physical => {
  const name = named(naming, 'Name', 64);
  const bus = naming.given('EventBusName') ?? 'default';
  const Arn = naming.arnOf('events', `rule/${bus === 'default' ? '' : `${bus}/`}${name}`);
  return { name, ref: name, attributes: { Arn, Name: name } };
};

const kinds: Readonly<Record<string, (naming: Naming) => Physical>> = {
  'AWS::ApiGatewayV2::Api': api,
  'AWS::CloudFront::Distribution': distribution,
  'AWS::CloudFront::Function': edgeFunction,
  'AWS::DynamoDB::GlobalTable': table,
  'AWS::DynamoDB::Table': table,
  'AWS::Events::EventBus': withArn('Name', 256, 'events', 'event-bus/'),
  'AWS::Events::Rule': rule,
  'AWS::IAM::ManagedPolicy': managedPolicy,
  'AWS::IAM::Role': role,
  'AWS::KMS::Alias': (naming) => ({ name: naming.id, ref: naming.given('AliasName') ?? naming.id, attributes: {} }),
  'AWS::KMS::Key': key,
  'AWS::Lambda::Alias': (naming) => qualified(naming, naming.given('Name') ?? 'live'),
  'AWS::Lambda::Function': withArn('FunctionName', 64, 'lambda', 'function:'),
  'AWS::Lambda::LayerVersion': layer,
  'AWS::Lambda::Version': (naming) => qualified(naming, '1'),
  'AWS::Logs::LogGroup': withArn('LogGroupName', 512, 'logs', 'log-group:'),
  'AWS::S3::Bucket': bucket,
  'AWS::SQS::Queue': queue,
  'AWS::Scheduler::Schedule': withArn('Name', 64, 'scheduler', 'schedule/default/'),
  'AWS::SecretsManager::Secret': secret,
  'AWS::StepFunctions::StateMachine': machine,
};

/** Names of types nobody runs here still need a value: a template may hand them on as plain text. */
export const physicalOf = (type: string, naming: Naming): Physical => {
  const known = kinds[type];
  if (known) return known(naming);
  const name = `${naming.stack}-${naming.id}`;
  return { name, ref: stable(naming, 10), attributes: {} };
};
