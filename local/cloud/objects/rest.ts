import { createHash } from 'node:crypto';
import * as z from 'zod';
import { AwsError } from '../engine.ts';
import { type Answer, type Dialect, headerOf, type WireRequest } from '../wire/request.ts';
import { ObjectBody } from './body.ts';
import { headersFrom, inputFrom } from './members.ts';

/** What can be done to an object over the wire. Everything else is in process only. */
const operations: Readonly<Record<string, string>> = {
  DELETE: 'DeleteObject',
  GET: 'GetObject',
  HEAD: 'HeadObject',
  PUT: 'PutObject',
};

/** Bucket and key of a path-style address. */
export const addressOf = (path: string): { Bucket: string; Key: string } => {
  const [, bucket = '', ...key] = path.split('/');
  try {
    return { Bucket: decodeURIComponent(bucket), Key: decodeURIComponent(key.join('/')) };
  } catch {
    throw new AwsError('InvalidURI', "Couldn't parse the specified URI.");
  }
};

/** Holds the body against the hash that the client signed. */
const checkBody = ({ headers, body }: WireRequest): void => {
  const hash = headerOf(headers, 'x-amz-content-sha256') ?? 'UNSIGNED-PAYLOAD';
  if (hash.startsWith('STREAMING-'))
    throw new AwsError('NotImplemented', 'A streamed body is not emulated locally', 501);
  if (hash !== 'UNSIGNED-PAYLOAD' && hash !== createHash('sha256').update(body).digest('hex'))
    throw new AwsError('XAmzContentSHA256Mismatch', 'The provided x-amz-content-sha256 does not match the body.');
};

/** The operation that a REST request means, and its input at the shape of the SDK's Command. */
const parse: Dialect['parse'] = (request) => {
  const address = addressOf(request.path);
  const operation = operations[request.method];
  if (!address.Key || !operation)
    throw new AwsError('NotImplemented', `${request.method} ${request.path} is not emulated locally`, 501);
  checkBody(request);
  if (operation === 'GetObject' && request.query.has('tagging')) {
    const query = new URLSearchParams(request.query);
    query.delete('tagging');
    return { operation: 'GetObjectTagging', input: { ...inputFrom({ ...request, query }), ...address } };
  }
  const input = { ...inputFrom(request), ...address };
  return { operation, input: operation === 'PutObject' ? { ...input, Body: request.body } : input };
};

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escape = (value: string): string => value.replace(/[&<>]/g, (sign) => entities[sign] ?? sign);

const Tagged = z.object({ TagSet: z.array(z.object({ Key: z.string(), Value: z.string() })) });

/** Tags are the one answer here that S3 gives as a document. */
const tagging = (output: object): Answer => {
  const { TagSet } = Tagged.parse(output);
  const tags = TagSet.map(({ Key, Value }) => `<Tag><Key>${escape(Key)}</Key><Value>${escape(Value)}</Value></Tag>`);
  const body = `<Tagging><TagSet>${tags.join('')}</TagSet></Tagging>`;
  return { status: 200, headers: { 'content-type': 'application/xml', ...headersFrom(output) }, body };
};

const format: Dialect['format'] = (operation, output) => {
  if (operation === 'GetObjectTagging') return tagging(output);
  const status = operation === 'DeleteObject' ? 204 : 200;
  const body = 'Body' in output && output.Body instanceof ObjectBody ? output.Body.content : '';
  return { status, headers: headersFrom(output), body };
};

const refuse: Dialect['refuse'] = ({ method }, { code, status, message }) => {
  const body = `<Error><Code>${code}</Code><Message>${escape(message)}</Message></Error>`;
  const empty = method === 'HEAD' || status === 304;
  return { status, headers: { 'content-type': 'application/xml' }, body: empty ? '' : body };
};

/** How S3 speaks: REST, with members in headers and query. */
export const s3Dialect: Dialect = { service: 's3', parse, format, refuse };
