import { AwsError, type Caller, type Service } from '../engine.ts';
import { StatesError } from './failure.ts';
import type { Hands } from './hands.ts';
import { isObject, toJson, type Json, type JsonObject } from './json.ts';

/** What a Task state's `Resource` names. `token`: the task ends only when its token is answered. */
export interface Resource {
  readonly type: string;
  readonly name: string;
  readonly token: boolean;
  /** Begins the error names of the service's own exceptions. */
  readonly prefix: string;
  perform(input: Json, asked: { hands: Hands; caller: Caller; about: readonly string[] }): Promise<Json>;
}

const upper = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
const lower = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
const objectOf = (value: Json | undefined): JsonObject => (value !== undefined && isObject(value) ? value : {});
const asText = (value: Json | undefined): Json =>
  typeof value === 'string' || value === undefined ? (value ?? null) : JSON.stringify(value);
const rekey = (value: Json, name: (key: string) => string, member = (v: Json): Json => v): JsonObject =>
  Object.fromEntries(Object.entries(objectOf(value)).map(([key, v]) => [name(key), member(v)]));

/** A function's own error keeps its type as error name; the cause is the JSON that the runtime reported. */
const invoke = async (arn: Json | undefined, payload: Json, hands: Hands, caller: Caller): Promise<Json> => {
  const invocation = await hands.invoke(typeof arn === 'string' ? arn : '', payload, caller);
  if (!('error' in invocation)) return toJson(invocation.payload);
  throw new StatesError(invocation.error.errorType || 'Lambda.Unknown', JSON.stringify(invocation.error));
};

type Perform = Resource['perform'];
const invokeFunction: Perform = async (input, { hands, caller }) => {
  const { FunctionName, Payload = {} } = objectOf(input);
  return { ExecutedVersion: '$LATEST', Payload: await invoke(FunctionName, Payload, hands, caller), StatusCode: 200 };
};
const dynamodb =
  (operation: string): Perform =>
  async (input, { hands, caller }) =>
    toJson(await hands.call('dynamodb', operation, objectOf(input), caller));
const sqs: Perform = async (input, { hands, caller }) => {
  const message = { ...objectOf(input), MessageBody: asText(objectOf(input)['MessageBody']) };
  return toJson(await hands.call('sqs', 'SendMessage', message, caller));
};
/** An event's `Detail` may be an object, its `Resources` gain the execution and machine, and a failed entry fails all. */
const events: Perform = async (input, { hands, caller, about }) => {
  const { Entries } = objectOf(input);
  const entries = (Array.isArray(Entries) ? Entries : []).map(objectOf).map((entry) => ({
    ...entry,
    Detail: asText(entry['Detail']),
    Resources: [...(Array.isArray(entry['Resources']) ? entry['Resources'] : []), ...about],
  }));
  const answer = toJson(await hands.call('events', 'PutEvents', { Entries: entries }, caller));
  if (objectOf(answer)['FailedEntryCount']) throw new StatesError('EventBridge.FailedEntry', JSON.stringify(answer));
  return answer;
};

const optimized: Readonly<Record<string, { prefix: string; perform: Perform; token: boolean }>> = {
  'lambda:invoke': { prefix: 'Lambda', perform: invokeFunction, token: true },
  'events:putEvents': { prefix: 'EventBridge', perform: events, token: true },
  'sqs:sendMessage': { prefix: 'SQS', perform: sqs, token: true },
  ...Object.fromEntries(
    ['getItem', 'putItem', 'updateItem', 'deleteItem'].map((name) => [
      `dynamodb:${name}`,
      { prefix: 'DynamoDB', perform: dynamodb(upper(name)), token: false },
    ]),
  ),
};

/** Service names of the SDK integrations; each stands before the exceptions of its Java client. */
const clients: Readonly<Record<string, { prefix: string; service: Service }>> = {
  dynamodb: { prefix: 'DynamoDb', service: 'dynamodb' },
  eventbridge: { prefix: 'EventBridge', service: 'events' },
  kms: { prefix: 'Kms', service: 'kms' },
  lambda: { prefix: 'Lambda', service: 'lambda' },
  s3: { prefix: 'S3', service: 's3' },
  secretsmanager: { prefix: 'SecretsManager', service: 'secretsmanager' },
  sfn: { prefix: 'Sfn', service: 'states' },
  sqs: { prefix: 'Sqs', service: 'sqs' },
};
/** SDK integrations spell all members in PascalCase; of our services only Step Functions itself does not. */
const sdk =
  (service: Service, operation: string): Perform =>
  async (input, { hands, caller }) => {
    if (service !== 'states') return toJson(await hands.call(service, operation, objectOf(input), caller));
    return rekey(toJson(await hands.call(service, operation, rekey(input, lower, asText), caller)), upper);
  };

const resources = /^arn:aws:states:::(aws-sdk:)?([a-z0-9]+):([A-Za-z]+)(\.waitForTaskToken)?$/;

/** Nothing when this engine, or Step Functions itself, does not know the resource. */
export const resourceOf = (arn: string): Resource | undefined => {
  if (/^arn:aws:lambda:[^:]+:\d+:function:[^:]+/.test(arn)) {
    const perform: Perform = (input, { hands, caller }) => invoke(arn, input, hands, caller);
    return { type: 'function', name: arn, token: false, prefix: 'Lambda', perform };
  }
  const [, viaSdk, type = '', api = '', suffix = ''] = resources.exec(arn) ?? [];
  const name = api + suffix;
  const token = suffix !== '';
  if (viaSdk) {
    const client = clients[type];
    if (!client) return undefined;
    const perform = sdk(client.service, upper(api));
    return { type: `aws-sdk:${type}`, name, token, prefix: client.prefix, perform };
  }
  const known = optimized[`${type}:${api}`];
  return known && (known.token || !token) ? { ...known, type, name, token } : undefined;
};

/** An exception of the service as the error name AWS gives it; SDK integrations end all of them with `Exception`. */
export const failureOf = (resource: Resource, error: unknown): StatesError => {
  if (error instanceof StatesError) return error;
  if (!(error instanceof AwsError)) return new StatesError(`${resource.prefix}.SdkClientException`, String(error));
  const ending = resource.type.startsWith('aws-sdk:') && !error.code.endsWith('Exception') ? 'Exception' : '';
  const cause = `${error.message} (Service: ${resource.prefix}, Status Code: ${error.status})`;
  return new StatesError(`${resource.prefix}.${error.code}${ending}`, cause);
};
