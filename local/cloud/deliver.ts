import type { Deliver } from './bus/deliveries.ts';
import { isObject, type Json } from './bus/pattern.ts';
import { AwsError, type Caller, type Service } from './engine.ts';

type Execute = (service: Service, operation: string, input: object, caller: Caller) => Promise<object>;

const textOf = (payload: Json): string => (typeof payload === 'string' ? payload : JSON.stringify(payload));

const messageAttributes = (attributes: Readonly<Record<string, string>> = {}) =>
  Object.fromEntries(
    Object.entries(attributes).map(([name, StringValue]) => [name, { DataType: 'String', StringValue }]),
  );

/** The call that brings a payload to a target of this kind. */
const callFor = (
  baseUrl: string,
  arn: string,
  payload: Json,
  attributes: Readonly<Record<string, string>> | undefined,
): readonly [Service, string, object] => {
  const [, , service, , account, name] = arn.split(':');
  if (service === 'lambda') {
    const Payload = Buffer.from(JSON.stringify(payload));
    return ['lambda', 'Invoke', { FunctionName: arn, InvocationType: 'Event', Payload }];
  }
  if (service === 'sqs') {
    const QueueUrl = `${baseUrl}/${account}/${name}`;
    const MessageAttributes = messageAttributes(attributes);
    return ['sqs', 'SendMessage', { QueueUrl, MessageBody: textOf(payload), MessageAttributes }];
  }
  if (service === 'states')
    return ['states', 'StartExecution', { stateMachineArn: arn, input: JSON.stringify(payload) }];
  if (service === 'events' && isObject(payload)) {
    const { source, 'detail-type': DetailType, detail = {}, resources } = payload;
    const entry = {
      EventBusName: arn,
      Source: source,
      DetailType,
      Detail: JSON.stringify(detail),
      Resources: resources,
    };
    return ['events', 'PutEvents', { Entries: [entry] }];
  }
  throw new AwsError('ValidationException', `The target ${arn} is not emulated locally`);
};

/** Targets are reached through the same table of operations as everything, as the target's role or as EventBridge. */
export const createDeliver =
  (execute: Execute, baseUrl: string): Deliver =>
  async ({ Arn, RoleArn }, payload, { sourceArn, attributes }) => {
    const [service, operation, input] = callFor(baseUrl, Arn, payload, attributes);
    await execute(service, operation, input, RoleArn ?? `events.amazonaws.com ${sourceArn}`);
  };
