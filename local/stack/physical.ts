import { createHash } from 'node:crypto';

/** What stands for one resource: its name in the engine, and what `Ref` and `Fn::GetAtt` give. */
export interface Physical {
  readonly name: string;
  readonly ref: string;
  readonly arn: string;
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
}

interface Kind {
  /** The property that gives the name, and the longest that AWS takes. */
  readonly property: string;
  readonly longest: number;
  /** What the ARN says of the type. */
  readonly service: string;
  readonly prefix: string;
}
const kind = (property: string, longest: number, service: string, prefix = ''): Kind => ({
  property,
  longest,
  service,
  prefix,
});
const kinds: Readonly<Record<string, Kind>> = {
  'AWS::CloudFront::Function': kind('Name', 64, 'cloudfront', 'function/'),
  'AWS::DynamoDB::Table': kind('TableName', 255, 'dynamodb', 'table/'),
  'AWS::Events::EventBus': kind('Name', 256, 'events', 'event-bus/'),
  'AWS::Events::Rule': kind('Name', 64, 'events', 'rule/'),
  'AWS::IAM::ManagedPolicy': kind('ManagedPolicyName', 128, 'iam', 'policy/'),
  'AWS::IAM::Role': kind('RoleName', 64, 'iam', 'role/'),
  'AWS::Lambda::Function': kind('FunctionName', 64, 'lambda', 'function:'),
  'AWS::Lambda::LayerVersion': kind('LayerName', 64, 'lambda', 'layer:'),
  'AWS::Logs::LogGroup': kind('LogGroupName', 512, 'logs', 'log-group:'),
  'AWS::SQS::Queue': kind('QueueName', 80, 'sqs'),
  'AWS::SecretsManager::Secret': kind('Name', 500, 'secretsmanager', 'secret:'),
  'AWS::StepFunctions::StateMachine': kind('StateMachineName', 80, 'states', 'stateMachine:'),
};

const digest = (seed: string): string => createHash('sha256').update(seed).digest('hex');

/** The same on every start for one stack and id, so that data of an earlier run is found again. */
const stable = ({ stack, id }: Naming, length: number): string => digest(`${stack}/${id}`).slice(0, length);

/** Names that AWS draws. Types that nobody runs here get one too: a template may hand it on as text. */
const drawn = (type: string, naming: Naming): string => {
  if (type === 'AWS::KMS::Key')
    return stable(naming, 32).replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-4$3-8$4-$5');
  if (type === 'AWS::CloudFront::Distribution') return `E${stable(naming, 13).toUpperCase()}`;
  if (type !== 'AWS::S3::Bucket') return stable(naming, 10);
  const plain = `${naming.stack}-${naming.id}`.toLowerCase().replace(/[^a-z0-9-]/g, '');
  return naming.given('BucketName') ?? `${plain.slice(0, 50)}-${stable(naming, 8)}`;
};

const nameOf = (type: string, naming: Naming): string => {
  const known = kinds[type];
  if (!known) return drawn(type, naming);
  const plain = `${naming.stack}-${naming.id}`;
  const short = plain.length <= known.longest ? plain : `${plain.slice(0, known.longest - 9)}-${stable(naming, 8)}`;
  return naming.given(known.property) ?? short;
};

/** What ends the ARN, where it is not the name alone. */
const arnEnding = (type: string, name: string, naming: Naming): string => {
  if (type === 'AWS::Lambda::LayerVersion') return `${name}:1`;
  const bus = naming.given('EventBusName');
  if (type === 'AWS::Events::Rule' && bus !== undefined) return `${bus}/${name}`;
  if (type !== 'AWS::SecretsManager::Secret') return name;
  // The same ending that the engine makes of the name.
  return `${name}-${createHash('sha256').update(name).digest('base64url').replace(/[-_]/g, 'x').slice(0, 6)}`;
};

const arnOf = (type: string, name: string, naming: Naming): string => {
  const { region, account } = naming;
  if (type === 'AWS::S3::Bucket') return `arn:aws:s3:::${name}`;
  if (type === 'AWS::KMS::Key') return `arn:aws:kms:${region}:${account}:key/${name}`;
  if (type === 'AWS::CloudFront::Distribution') return `arn:aws:cloudfront::${account}:distribution/${name}`;
  const { service, prefix } = kinds[type] ?? kind('', 0, 'none');
  const where = service === 'iam' || service === 'cloudfront' ? '' : region;
  return `arn:aws:${service}:${where}:${account}:${prefix}${arnEnding(type, name, naming)}`;
};

/** Types whose `Ref` is the ARN. */
const referredByArn = new Set([
  'AWS::IAM::ManagedPolicy',
  'AWS::Lambda::LayerVersion',
  'AWS::SecretsManager::Secret',
  'AWS::StepFunctions::StateMachine',
]);

export const physicalOf = (type: string, naming: Naming): Physical => {
  const name = nameOf(type, naming);
  const arn = arnOf(type, name, naming);
  const { region, account, cloudUrl } = naming;
  const attributes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    'AWS::ApiGatewayV2::Api': { ApiEndpoint: `https://${name}.execute-api.${region}.amazonaws.com` },
    'AWS::CloudFront::Distribution': { DomainName: `d${stable(naming, 13)}.cloudfront.net` },
    'AWS::CloudFront::Function': { FunctionARN: arn },
    'AWS::CloudFront::OriginAccessControl': { Id: name },
    'AWS::DynamoDB::Table': { StreamArn: `${arn}/stream/local` },
    'AWS::S3::Bucket': { RegionalDomainName: `${name}.s3.${region}.amazonaws.com` },
    'AWS::SQS::Queue': { QueueName: name },
  };
  const url = type === 'AWS::SQS::Queue' ? `${cloudUrl}/${account}/${name}` : undefined;
  const ref = url ?? (referredByArn.has(type) ? arn : name);
  return { name, arn, ref, attributes: { Arn: arn, ...attributes[type] } };
};
