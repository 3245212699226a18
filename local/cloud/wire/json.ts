import { AwsError, type Service } from '../engine.ts';
import { type Answer, type Dialect, headerOf } from './request.ts';

/** `X-Amz-Target: prefix.Operation`. */
const targets: Readonly<Record<string, Service>> = {
  AWSEvents: 'events',
  AWSStepFunctions: 'states',
  AmazonSQS: 'sqs',
  DynamoDB_20120810: 'dynamodb',
  TrentService: 'kms',
  secretsmanager: 'secretsmanager',
};

/**
 * Members that are blobs, which JSON carries as base64. DynamoDB's `B` cannot be taken for an attribute that happens to
 * have that name: an attribute's value is an object, a blob is text.
 */
const blobs: Readonly<Partial<Record<Service, readonly string[]>>> = {
  dynamodb: ['B'],
  kms: ['CiphertextBlob', 'Message', 'Plaintext', 'Signature'],
};

/** From JSON to the shape of the SDK's Command: base64 to bytes, epoch seconds to `Date`. */
const decode = (service: Service, value: unknown, member = ''): unknown => {
  if (typeof value === 'string') return blobs[service]?.includes(member) ? Buffer.from(value, 'base64') : value;
  if (typeof value === 'number') return service === 'events' && member === 'Time' ? new Date(value * 1000) : value;
  if (Array.isArray(value)) return value.map((one: unknown) => decode(service, one, member));
  // The members of a context are the caller's own words.
  if (typeof value !== 'object' || value === null || member === 'EncryptionContext') return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, decode(service, one, name)]));
};

/** The way back: bytes to base64, `Date` to epoch seconds. */
const encode = (value: unknown): unknown => {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
  if (value instanceof Date) return value.getTime() / 1000;
  if (Array.isArray(value)) return value.map(encode);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, encode(one)]));
};

const answer = (status: number, value: object): Answer => ({
  status,
  headers: { 'content-type': 'application/x-amz-json-1.0' },
  body: JSON.stringify(encode(value)),
});

/** How the services with JSON protocols speak: the target names service and operation. */
export const jsonDialect = (target: string): Dialect => {
  const service = targets[target.split('.')[0] ?? ''];
  if (!service) throw new AwsError('UnknownOperationException', `${target} is not emulated locally`);
  return {
    service,
    parse: ({ headers, body }) => {
      const [, operation = ''] = headerOf(headers, 'x-amz-target')?.split('.') ?? [];
      try {
        const content: unknown = JSON.parse(body.length > 0 ? body.toString() : '{}');
        const input = decode(service, content);
        if (typeof input === 'object' && input !== null) return { operation, input };
      } catch {
        // Answered below, as an input that is JSON but not an object.
      }
      throw new AwsError('SerializationException', 'The request body is not a JSON object');
    },
    format: (_operation, output) => answer(200, output),
    refuse: (_request, { code, message, status, extra }) => answer(status, { __type: code, message, ...extra }),
  };
};
