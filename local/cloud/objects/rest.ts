import { createHash } from 'node:crypto';
import { AwsError } from '../engine.ts';
import { unchunk } from '../wire/chunks.ts';
import { type Dialect, headerOf, type WireRequest } from '../wire/request.ts';
import { ObjectBody } from './body.ts';
import { headersFrom, inputFrom, isSubresource } from './members.ts';

/** By method, what the path names, and the subresource. Buckets are listed in process only. */
const operations: Readonly<Record<string, string>> = {
  'PUT object': 'PutObject',
  'GET object': 'GetObject',
  'HEAD object': 'HeadObject',
  'DELETE object': 'DeleteObject',
};

/** Bucket and key of a path-style address. */
const addressOf = (path: string): { bucket: string; key: string } => {
  const [, bucket = '', ...key] = path.split('/');
  try {
    return { bucket: decodeURIComponent(bucket), key: decodeURIComponent(key.join('/')) };
  } catch {
    throw new AwsError('InvalidURI', "Couldn't parse the specified URI.");
  }
};

/** The content as it was before the transport framed it, held against what the headers promise. */
const contentOf = ({ headers, body }: WireRequest): { body: Buffer; trailers: Record<string, string> } => {
  const hash = headerOf(headers, 'x-amz-content-sha256') ?? 'UNSIGNED-PAYLOAD';
  if (hash.startsWith('STREAMING-AWS4'))
    throw new AwsError('NotImplemented', 'Chunks that are signed one by one are not emulated locally', 501);
  if (hash === 'STREAMING-UNSIGNED-PAYLOAD-TRAILER') {
    const content = unchunk(body);
    if (content.body.length !== Number(headers['x-amz-decoded-content-length']))
      throw new AwsError('IncompleteBody', 'The body is not as long as the headers say.');
    const promised = headerOf(headers, 'x-amz-trailer')?.split(',') ?? [];
    if (promised.some((name) => content.trailers[name.trim()] === undefined))
      throw new AwsError('MalformedTrailerError', 'A trailing header is missing.');
    return content;
  }
  if (hash !== 'UNSIGNED-PAYLOAD' && hash !== createHash('sha256').update(body).digest('hex'))
    throw new AwsError('XAmzContentSHA256Mismatch', 'The provided x-amz-content-sha256 does not match the body.');
  return { body, trailers: {} };
};

/** The operation that a REST request means, and its input at the shape of the SDK's Command. */
const parse: Dialect['parse'] = (request) => {
  const { bucket, key } = addressOf(request.path);
  const target = key ? 'object' : bucket ? 'bucket' : 'service';
  const subresource = [...request.query.keys()].find(isSubresource);
  const route = [request.method, target, ...(subresource === undefined ? [] : [subresource])].join(' ');
  const operation = operations[route];
  if (!operation) throw new AwsError('NotImplemented', `${route} is not emulated locally`, 501);
  const { body, trailers } = contentOf(request);
  const encoding = headerOf(request.headers, 'content-encoding')?.replace(/,?\s*aws-chunked/, '') || undefined;
  const input = {
    ...inputFrom({ ...request.headers, ...trailers, 'content-encoding': encoding }, request.query),
    Bucket: bucket,
    Key: key,
  };
  const content = operation === 'PutObject' ? { Body: body, ContentLength: body.length } : { ContentLength: undefined };
  return { operation, input: { ...input, ...content } };
};

const format: Dialect['format'] = (operation, output) => {
  const headers = headersFrom(output);
  const status = operation === 'DeleteObject' ? 204 : headers['content-range'] ? 206 : 200;
  return { status, headers, body: 'Body' in output && output.Body instanceof ObjectBody ? output.Body.content : '' };
};

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escape = (value: string): string => value.replace(/[&<>]/g, (sign) => entities[sign] ?? sign);

const refuse: Dialect['refuse'] = ({ method }, { code, status, message }) => {
  const body = `<Error><Code>${code}</Code><Message>${escape(message)}</Message></Error>`;
  const empty = method === 'HEAD' || status === 304;
  return { status, headers: { 'content-type': 'application/xml' }, body: empty ? '' : body };
};

/** How S3 speaks: REST, with members in headers and query. */
export const s3Dialect: Dialect = { service: 's3', parse, format, refuse };
