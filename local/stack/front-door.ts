import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
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
    const behavior = api.find(({ below }) =>
      below.endsWith('/') ? request.path.startsWith(below) : request.path === below,
    );
    const special = pages.special.find(({ below }) => request.path.startsWith(below)) ?? pages;
    const { methods, headers } = behavior ?? { methods: ['GET', 'HEAD'], headers: special.headers };
    if (!methods.includes(request.method)) return message(403, 'The method is not allowed here');
    const response = await (behavior ? fromApi(behavior, request) : fromPages(request));
    return { ...response, headers: { ...response.headers, ...headers } };
  };
};
