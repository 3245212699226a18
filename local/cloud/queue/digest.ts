import { createHash } from 'node:crypto';
import type { MessageAttributeValue } from '@aws-sdk/client-sqs';

export const md5 = (body: string): string => createHash('md5').update(body).digest('hex');

const framed = (word: string): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(Buffer.byteLength(word));
  return Buffer.concat([length, Buffer.from(word)]);
};

/**
 * The digest of message attributes as the SQS developer guide defines it: by name, the framed name, data type and
 * value, with a byte before the value that says it is text.
 */
export const md5OfAttributes = (attributes: Record<string, MessageAttributeValue> | undefined): string | undefined => {
  const entries = Object.entries(attributes ?? {}).toSorted(([a], [b]) => (a < b ? -1 : 1));
  if (entries.length === 0) return undefined;
  const digest = createHash('md5');
  for (const [name, { DataType = '', StringValue = '' }] of entries) {
    digest
      .update(framed(name))
      .update(framed(DataType))
      .update(Buffer.from([1]))
      .update(framed(StringValue));
  }
  return digest.digest('hex');
};
