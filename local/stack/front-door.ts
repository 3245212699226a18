import { Readable } from 'node:stream';
import { AwsError } from '../cloud/engine.ts';
import type { CacheBehavior, DistributionSpec, Origin } from './distribution-template.ts';
import { viewerRequest } from './edge-function.ts';
import { matches } from './iam-evaluate.ts';
import { withPolicy } from './response-headers.ts';
import { message, type Site, type WebRequest, type WebResponse } from './web.ts';

/** Objects of a private bucket, read as the distribution. */
type ReadObject = (bucket: string, key: string, ifNoneMatch: string | undefined) => Promise<object>;

export interface FrontDoorPlace {
  /** The API whose domain this is. */
  api(domainName: string): Site | undefined;
  readonly readObject: ReadObject;
}

const bucketDomain = /^([a-z0-9.-]+)\.s3(?:\.[a-z0-9-]+)?\.amazonaws\.com$/;

const bytesOf = async (body: unknown): Promise<Uint8Array> => {
  if (body instanceof Uint8Array) return body;
  if (!(body instanceof Readable)) return new Uint8Array();
  const chunks: Buffer[] = [];
  for await (const chunk of body) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
};

const objectHeaders = {
  ContentType: 'content-type',
  CacheControl: 'cache-control',
  ETag: 'etag',
  ContentEncoding: 'content-encoding',
  ContentDisposition: 'content-disposition',
  ContentLanguage: 'content-language',
} as const;

const fromBucket = async (bucket: string, key: string, request: WebRequest, read: ReadObject): Promise<WebResponse> => {
  try {
    const found = new Map(Object.entries(await read(bucket, key, request.headers['if-none-match'])));
    const headers = Object.entries(objectHeaders).flatMap(([member, name]) => {
      const value: unknown = found.get(member);
      return typeof value === 'string' ? [[name, value] as const] : [];
    });
    return { status: 200, headers: Object.fromEntries(headers), body: await bytesOf(found.get('Body')) };
  } catch (error) {
    if (!(error instanceof AwsError)) throw error;
    if (error.status === 304) return { status: 304, headers: {}, body: '' };
    const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${error.code}</Code></Error>`;
    return { status: error.status, headers: { 'content-type': 'application/xml' }, body: xml };
  }
};

interface Prepared extends CacheBehavior {
  readonly before: ReturnType<typeof viewerRequest> | undefined;
}

/** One CloudFront distribution, without its cache: the one origin that people's browsers see. */
export const createFrontDoor = (spec: DistributionSpec, place: FrontDoorPlace): Site => {
  const behaviors = spec.behaviors.map((behavior): Prepared => ({
    ...behavior,
    before: behavior.onRequest === undefined ? undefined : viewerRequest(behavior.onRequest),
  }));
  const behaviorOf = (path: string): Prepared => {
    const found = behaviors.find(({ PathPattern }) => matches(PathPattern.replace(/^(?![/*])/, '/'), path));
    if (!found) throw new Error(`no cache behaviour for ${path}`);
    return found;
  };

  const fromOrigin = async (origin: Origin, request: WebRequest): Promise<WebResponse> => {
    const path = origin.OriginPath + (request.path === '/' && spec.root !== '' ? `/${spec.root}` : request.path);
    const [, bucket] = bucketDomain.exec(origin.DomainName) ?? [];
    if (bucket !== undefined) return fromBucket(bucket, decodeURIComponent(path.slice(1)), request, place.readObject);
    const api = place.api(origin.DomainName);
    if (!api) return message(502, `the origin ${origin.DomainName} is not emulated`);
    const added = origin.OriginCustomHeaders.map(({ HeaderName, HeaderValue }) => [
      HeaderName.toLowerCase(),
      HeaderValue,
    ]);
    const forwarded = [request.headers['x-forwarded-for'], request.sourceIp]
      .filter((ip) => ip !== undefined)
      .join(', ');
    const headers = {
      ...request.headers,
      host: origin.DomainName,
      'x-forwarded-for': forwarded,
      'x-forwarded-proto': 'https',
    };
    return api({ ...request, path, headers: { ...headers, ...Object.fromEntries(added) } });
  };

  const fetch = async (behavior: Prepared, request: WebRequest): Promise<WebResponse> => {
    const origin = spec.origins.find(({ Id }) => Id === behavior.TargetOriginId);
    if (!origin) return message(502, `no origin ${behavior.TargetOriginId}`);
    const response = await fromOrigin(origin, request);
    const page = spec.errors.find(({ ErrorCode }) => ErrorCode === response.status);
    if (page?.ResponsePagePath === undefined) return response;
    const instead = await fetchPage(page.ResponsePagePath, request);
    return instead.status === 200 ? { ...instead, status: page.ResponseCode ?? page.ErrorCode } : response;
  };

  const fetchPage = async (path: string, request: WebRequest): Promise<WebResponse> => {
    const origin = spec.origins.find(({ Id }) => Id === behaviorOf(path).TargetOriginId);
    const plain = { ...request, method: 'GET', path, query: '', headers: {}, body: Buffer.alloc(0) };
    return origin ? fromOrigin(origin, plain) : message(502, 'no origin');
  };

  return async (request) => {
    const behavior = behaviorOf(request.path);
    if (!behavior.AllowedMethods.includes(request.method)) return message(403, 'The method is not allowed here');
    const passed = (await behavior.before?.(request)) ?? request;
    if ('status' in passed) return passed;
    const response = await fetch(behavior, passed);
    return { ...response, headers: withPolicy(response.headers, behavior.headers) };
  };
};
