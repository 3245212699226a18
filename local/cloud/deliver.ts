import type { Deliver } from './bus/deliveries.ts';
import { AwsError, type Caller, type Service } from './engine.ts';

type Execute = (service: Service, operation: string, input: object, caller: Caller) => Promise<object>;

const attribute = (StringValue: string) => ({ DataType: 'String', StringValue });

/** Targets are reached through the same table of operations as everything, as the target's role or as EventBridge. */
export const createDeliver =
  (execute: Execute, baseUrl: string): Deliver =>
  async ({ Arn, RoleArn }, payload, { sourceArn, attributes = {} }) => {
    const [, , service, , account, name] = Arn.split(':');
    const caller = RoleArn ?? `events.amazonaws.com ${sourceArn}`;
    const body = JSON.stringify(payload);
    if (service === 'lambda') {
      const input = { FunctionName: Arn, InvocationType: 'Event', Payload: body };
      await execute('lambda', 'Invoke', input, caller);
    } else if (service === 'sqs') {
      const MessageAttributes = Object.fromEntries(
        Object.entries(attributes).map(([key, value]) => [key, attribute(value)]),
      );
      const input = { QueueUrl: `${baseUrl}/${account}/${name}`, MessageBody: body, MessageAttributes };
      await execute('sqs', 'SendMessage', input, caller);
    } else throw new AwsError('ValidationException', `The target ${Arn} is not emulated locally`);
  };
