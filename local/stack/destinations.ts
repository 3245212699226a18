import type { Caller, Service } from '../cloud/engine.ts';

export type Execute = (service: Service, operation: string, input: object, caller: Caller) => Promise<object>;

/** Sends to a queue by its ARN. Other kinds of destination are not emulated and say so. */
export const sendToQueue = async (
  execute: Execute,
  cloudUrl: string,
  arn: string,
  body: unknown,
  caller: Caller,
  more: object = {},
): Promise<void> => {
  const [, , service, , account = '', name = ''] = arn.split(':');
  if (service !== 'sqs') throw new Error(`the destination ${arn} is not emulated: only queues are`);
  const MessageBody = typeof body === 'string' ? body : JSON.stringify(body);
  await execute('sqs', 'SendMessage', { QueueUrl: `${cloudUrl}/${account}/${name}`, MessageBody, ...more }, caller);
};
