import { createHash } from 'node:crypto';
import { AwsError } from '../engine.ts';
import { unchunk } from '../wire/chunks.ts';
import { type Answer, headerOf, type WireRequest } from '../wire/request.ts';
import { ObjectBody } from './body.ts';
import { headersFrom, inputFrom, isSubresource } from './members.ts';
import { xmlDocument } from './xml.ts';

/** By method, what the path names, and the subresource. */
const operations: Readonly<Record<string, string>> = {
  'GET bucket list-type': 'ListObjectsV2',
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
export const parseRest = (request: WireRequest): { operation: string; input: object } => {
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
    ...(bucket && { Bucket: bucket }),
    ...(key && { Key: key }),
  };
  const content = operation === 'PutObject' ? { Body: body, ContentLength: body.length } : { ContentLength: undefined };
  return { operation, input: { ...input, ...content } };
};

export const formatRest = async (operation: string, output: object): Promise<Answer> => {
  if (operation === 'ListObjectsV2') {
    const headers = { 'content-type': 'application/xml' };
    return { status: 200, headers, body: xmlDocument('ListBucketResult', output) };
  }
  const headers = headersFrom(output);
  const content = 'Body' in output && output.Body instanceof ObjectBody ? output.Body : undefined;
  const status = operation === 'DeleteObject' ? 204 : headers['content-range'] ? 206 : 200;
  return { status, headers, body: content ? await content.transformToByteArray() : '' };
};

export const formatRestError = (error: AwsError, request: WireRequest, requestId: string): Answer => {
  const { code, message: Message, extra } = error;
  const body = xmlDocument('Error', { Code: code, Message, ...extra, Resource: request.path, RequestId: requestId });
  const empty = request.method === 'HEAD' || error.status === 304;
  return { status: error.status, headers: { 'content-type': 'application/xml' }, body: empty ? '' : body };
};
