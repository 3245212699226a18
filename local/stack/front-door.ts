import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import * as z from 'zod';
import { AwsError } from '../cloud/engine.ts';
import type { DistributionSpec } from './distribution-template.ts';
import { rewriteOf } from './edge-function.ts';
import { message, type Site, type WebRequest, type WebResponse } from './web.ts';

export interface FrontDoorPlace {
  readonly api: Site;
  readonly apiDomain: string;
  /** GetObject as the distribution. */
  read(bucket: string, key: string, ifNoneMatch: string | undefined): Promise<object>;
}

type Behavior = DistributionSpec['api'][number];

const Found = z.object({
  Body: z.instanceof(Readable),
  ContentType: z.string(),
  CacheControl: z.string(),
  ETag: z.string(),
});

/** A path pattern: `*` stands for any characters, slashes too. */
const fits = (pattern: string, path: string): boolean => {
  const [before = '', after] = pattern.split('*');
  return after === undefined ? path === pattern : path.startsWith(before) && path.slice(before.length).endsWith(after);
};

const pack = promisify(gzip);
/** What is packed, and from how many bytes on (CloudFront developer guide, "Serve compressed files"). */
const packable = /^(?:text\/|application\/(?:json|javascript|wasm)|image\/svg\+xml)/;
const leastPacked = 1000;

/** In gzip for whoever takes it. */
const packed = async (request: WebRequest, response: WebResponse): Promise<WebResponse> => {
  const { status, headers, body } = response;
  const isTaken = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
  const isPackable = packable.test(headers['content-type'] ?? '') && headers['content-encoding'] === undefined;
  if (status !== 200 || !isTaken || !isPackable || Buffer.byteLength(body) < leastPacked) return response;
  const told = { ...headers, 'content-encoding': 'gzip', vary: 'Accept-Encoding' };
  return { ...response, headers: told, body: await pack(body) };
};

/** One CloudFront distribution, without its cache: the one origin that people's browsers see. */
export const createFrontDoor = ({ pages, api }: DistributionSpec, place: FrontDoorPlace): Site => {
  const stray = api.find(({ domainName }) => domainName !== place.apiDomain);
  if (stray) throw new Error(`the origin ${stray.domainName} is not emulated`);
  const rewrite = rewriteOf(pages.onRequest);

  const fromPages = async (request: WebRequest): Promise<WebResponse> => {
    const key = decodeURIComponent(rewrite(request).slice(1));
    try {
      const found = Found.parse(await place.read(pages.bucket, key, request.headers['if-none-match']));
      const { ContentType, CacheControl, ETag } = found;
      const headers = { 'content-type': ContentType, 'cache-control': CacheControl, etag: ETag };
      return { status: 200, headers, body: await buffer(found.Body) };
    } catch (error) {
      if (!(error instanceof AwsError)) throw error;
      if (error.status === 304) return { status: 304, headers: {}, body: '' };
      const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${error.code}</Code></Error>`;
      return { status: error.status, headers: { 'content-type': 'application/xml' }, body: xml };
    }
  };

  const fromApi = ({ shown, bare }: Behavior, request: WebRequest): Promise<WebResponse> => {
    const before = request.headers['x-forwarded-for'];
    const forwarded = before === undefined ? request.sourceIp : `${before}, ${request.sourceIp}`;
    const added = { host: place.apiDomain, 'x-forwarded-for': forwarded, 'x-forwarded-proto': 'https' };
    const without = bare ? { query: '', cookies: [] } : {};
    return place.api({ ...request, ...without, headers: { ...request.headers, ...added, ...shown } });
  };

  return async (request) => {
    const behavior = api.find(({ pattern }) => fits(pattern, request.path));
    const special = pages.special.find(({ below }) => request.path.startsWith(below)) ?? pages;
    const { methods, headers } = behavior ?? { methods: ['GET', 'HEAD'], headers: special.headers };
    if (!methods.includes(request.method)) return message(403, 'The method is not allowed here');
    const response = await (behavior ? fromApi(behavior, request) : fromPages(request));
    const sent = (behavior ?? pages).packs ? await packed(request, response) : response;
    return { ...sent, headers: { ...sent.headers, ...headers } };
  };
};
