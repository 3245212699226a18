import { AwsError, type Caller } from '../engine.ts';
import { isObject, type Json, type JsonObject } from '../json.ts';
import { StatesError } from './failure.ts';
import type { Hands } from './hands.ts';

/** What a Task state's `Resource` names. `token`: the task ends only when its token is answered. */
export interface Resource {
  readonly type: string;
  readonly name: string;
  readonly token: boolean;
  /** Begins the error names of the service's own exceptions. */
  readonly prefix: string;
  perform(input: JsonObject, hands: Hands, caller: Caller): Promise<Json>;
}

const bytesAsBase64 = (_: string, value: unknown): unknown =>
  value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value;

const toJson = (answer: unknown): Json => {
  const json: Json = JSON.parse(JSON.stringify(answer ?? null, bytesAsBase64));
  return json;
};

/** A function's own error keeps its type as error name; the cause is the JSON that the runtime reported. */
const invoke: Resource['perform'] = async ({ FunctionName, Payload = {} }, hands, caller) => {
  const invocation = await hands.invoke(typeof FunctionName === 'string' ? FunctionName : '', Payload, caller);
  if (!('error' in invocation))
    return { ExecutedVersion: '$LATEST', Payload: toJson(invocation.payload), StatusCode: 200 };
  throw new StatesError(invocation.error.errorType || 'Lambda.Unknown', JSON.stringify(invocation.error));
};

/** Nothing when this engine does not emulate the resource. */
export const resourceOf = (arn: string): Resource | undefined => {
  const name = arn.replace('arn:aws:states:::', '');
  const token = name === 'lambda:invoke.waitForTaskToken';
  if (token || name === 'lambda:invoke')
    return { type: 'lambda', name: name.slice('lambda:'.length), token, prefix: 'Lambda', perform: invoke };
  const [, first = '', rest = ''] = /^dynamodb:(get|put|update|delete)(Item)$/i.exec(name) ?? [];
  if (rest === '') return undefined;
  const operation = `${first.charAt(0).toUpperCase()}${first.slice(1)}${rest}`;
  const perform: Resource['perform'] = async (input, hands, caller) =>
    toJson(await hands.call('dynamodb', operation, input, caller));
  return { type: 'dynamodb', name: first + rest, token: false, prefix: 'DynamoDB', perform };
};

/** What a task makes of its input. An exception of the service becomes the error name that AWS gives it. */
export const performed = async (resource: Resource, input: Json, hands: Hands, caller: Caller): Promise<Json> => {
  try {
    return await resource.perform(isObject(input) ? input : {}, hands, caller);
  } catch (error) {
    if (error instanceof StatesError) throw error;
    if (!(error instanceof AwsError)) throw new StatesError(`${resource.prefix}.SdkClientException`, String(error));
    const cause = `${error.message} (Service: ${resource.prefix}, Status Code: ${error.status})`;
    throw new StatesError(`${resource.prefix}.${error.code}`, cause);
  }
};
