import type { Service } from '../engine.ts';

/** `X-Amz-Target: prefix.Operation`. */
export const targets: Readonly<Record<string, Service>> = {
  AWSEvents: 'events',
  AWSStepFunctions: 'states',
  AmazonSQS: 'sqs',
  DynamoDB_20120810: 'dynamodb',
  TrentService: 'kms',
  secretsmanager: 'secretsmanager',
};

/**
 * Members that are blobs, which JSON carries as base64. DynamoDB's `B` and `BS` cannot be taken for an attribute that
 * happens to have that name: an attribute's value is an object, a blob is text.
 */
const blobs: Readonly<Partial<Record<Service, ReadonlySet<string>>>> = {
  dynamodb: new Set(['B', 'BS']),
  kms: new Set(['CiphertextBlob', 'Message', 'Plaintext', 'PublicKey', 'Signature']),
  secretsmanager: new Set(['SecretBinary']),
  sqs: new Set(['BinaryValue']),
};
/** Maps whose keys are the caller's own words. */
const verbatim: ReadonlySet<string> = new Set(['EncryptionContext']);
const times: Readonly<Partial<Record<Service, ReadonlySet<string>>>> = { events: new Set(['Time']) };

/** From JSON to the shape of the SDK's Command: base64 to bytes, epoch seconds to `Date`. */
export const decode = (service: Service, value: unknown, member = ''): unknown => {
  if (typeof value === 'string') return blobs[service]?.has(member) ? Buffer.from(value, 'base64') : value;
  if (typeof value === 'number') return times[service]?.has(member) ? new Date(value * 1000) : value;
  if (Array.isArray(value)) return value.map((one: unknown) => decode(service, one, member));
  if (typeof value !== 'object' || value === null || verbatim.has(member)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, decode(service, one, name)]));
};

/** The way back: bytes to base64, `Date` to epoch seconds. */
export const encode = (value: unknown): unknown => {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
  if (value instanceof Date) return value.getTime() / 1000;
  if (value instanceof Set) return Array.from(value, encode);
  if (Array.isArray(value)) return value.map(encode);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, encode(one)]));
};
