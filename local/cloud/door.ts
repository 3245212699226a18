import { randomUUID } from 'node:crypto';
import type { Cloud } from './cloud.ts';
import { AwsError, type Caller, type Service } from './engine.ts';

/** By the `serviceId` of the SDK's clients. */
const services: Readonly<Record<string, Service>> = {
  DynamoDB: 'dynamodb',
  EventBridge: 'events',
  KMS: 'kms',
  Lambda: 'lambda',
  S3: 's3',
  SFN: 'states',
  SQS: 'sqs',
  'Secrets Manager': 'secretsmanager',
};

interface Command {
  readonly input: object;
}

/**
 * An error as the SDK throws it: `instanceof` of the SDK's exception classes holds, because they look at `$fault`,
 * `$metadata` and `name`.
 */
const exceptionOf = (error: unknown, requestId: string): unknown => {
  if (!(error instanceof AwsError)) return error;
  const { code, message, status, extra } = error;
  return Object.assign(new Error(message), {
    name: code,
    $fault: status < 500 ? 'client' : 'server',
    $metadata: { httpStatusCode: status, requestId, attempts: 1, totalRetryDelay: 0 },
    ...extra,
  });
};

/**
 * Lets a real SDK client reach the cloud without HTTP: its Commands go straight to `execute`, as `caller`. Presigning
 * does not pass through `send`, so presigned URLs still lead to the wire.
 */
export const connect = <Client extends { readonly config: { readonly serviceId: string } }>(
  client: Client,
  cloud: Cloud,
  caller: Caller,
): Client => {
  const service = services[client.config.serviceId];
  if (!service) throw new Error(`${client.config.serviceId} is not emulated locally`);
  const send = async (command: Command): Promise<object> => {
    const requestId = randomUUID();
    const operation = command.constructor.name.replace(/Command$/, '');
    try {
      const output = await cloud.execute(service, operation, command.input, caller);
      return { ...output, $metadata: { httpStatusCode: 200, requestId, attempts: 1, totalRetryDelay: 0 } };
    } catch (error) {
      throw exceptionOf(error, requestId);
    }
  };
  return Object.assign(client, { send });
};
