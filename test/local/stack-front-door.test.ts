import { Readable } from 'node:stream';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { AwsError } from '../../local/cloud/engine.ts';
import { loadAssembly } from '../../local/stack/assembly.ts';
import { readDistribution } from '../../local/stack/distribution-template.ts';
import { rewriteOf } from '../../local/stack/edge-function.ts';
import { createFrontDoor, type FrontDoorPlace } from '../../local/stack/front-door.ts';
import type { WebRequest } from '../../local/stack/web.ts';
import { writeAssembly } from './stack/written-assembly.ts';

const rewrite = `
function handler(event) {
  const request = event.request;
  if (!request.uri.includes('.')) request.uri = '/index.html';
  return request;
}`;
const Override = true;
const headers = { ResponseHeadersPolicyId: { Ref: 'Headers' } };
const distribution = (toApi: object = {}) => ({
  DistributionConfig: {
    Enabled: true,
    Origins: [
      {
        Id: 'portal',
        DomainName: { 'Fn::GetAtt': ['Files', 'RegionalDomainName'] },
        OriginAccessControlId: { 'Fn::GetAtt': ['Control', 'Id'] },
      },
      {
        Id: 'api',
        DomainName: 'abc.execute-api.ap-southeast-1.amazonaws.com',
        OriginCustomHeaders: [
          { HeaderName: 'X-Door', HeaderValue: '{{resolve:secretsmanager:arn:x:SecretString:::}}' },
        ],
      },
    ],
    DefaultCacheBehavior: {
      ...headers,
      TargetOriginId: 'portal',
      CachePolicyId: '658327ea-f89d-4fab-a63d-7e88639e58f6',
      Compress: true,
      FunctionAssociations: [
        { EventType: 'viewer-request', FunctionARN: { 'Fn::GetAtt': ['Rewrite', 'FunctionARN'] } },
      ],
    },
    CacheBehaviors: [
      {
        ...headers,
        TargetOriginId: 'api',
        PathPattern: '/v1/*',
        AllowedMethods: ['GET', 'HEAD', 'POST'],
        CachePolicyId: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
        OriginRequestPolicyId: 'b689b0a8-53d0-40ab-baf2-68738e2966ac',
        ...toApi,
      },
      {
        ...headers,
        TargetOriginId: 'api',
        PathPattern: '/open/list',
        AllowedMethods: ['GET', 'HEAD'],
        CachePolicyId: { Ref: 'Kept' },
      },
      {
        ...headers,
        TargetOriginId: 'api',
        PathPattern: '/open/*/form',
        AllowedMethods: ['GET', 'HEAD'],
        CachePolicyId: { Ref: 'Kept' },
      },
      {
        TargetOriginId: 'portal',
        PathPattern: '/scan*',
        CachePolicyId: '658327ea-f89d-4fab-a63d-7e88639e58f6',
        FunctionAssociations: [
          { EventType: 'viewer-request', FunctionARN: { 'Fn::GetAtt': ['Rewrite', 'FunctionARN'] } },
        ],
        ResponseHeadersPolicyId: { Ref: 'Wider' },
      },
    ],
  },
});
const template = (toApi?: object) => ({
  Resources: {
    Files: { Type: 'AWS::S3::Bucket', Properties: { BucketName: 'portal-files' } },
    Control: { Type: 'AWS::CloudFront::OriginAccessControl' },
    Wider: {
      Type: 'AWS::CloudFront::ResponseHeadersPolicy',
      Properties: {
        ResponseHeadersPolicyConfig: {
          SecurityHeadersConfig: {
            ContentSecurityPolicy: { Override, ContentSecurityPolicy: "default-src 'none'" },
            ContentTypeOptions: { Override },
            FrameOptions: { Override, FrameOption: 'DENY' },
            ReferrerPolicy: { Override, ReferrerPolicy: 'no-referrer' },
            StrictTransportSecurity: { Override, AccessControlMaxAgeSec: 60, IncludeSubdomains: true },
          },
          CustomHeadersConfig: { Items: [{ Header: 'Permissions-Policy', Value: 'camera=(self)', Override }] },
        },
      },
    },
    Headers: {
      Type: 'AWS::CloudFront::ResponseHeadersPolicy',
      Properties: {
        ResponseHeadersPolicyConfig: {
          SecurityHeadersConfig: {
            ContentSecurityPolicy: { Override, ContentSecurityPolicy: "default-src 'self'" },
            ContentTypeOptions: { Override },
            FrameOptions: { Override, FrameOption: 'DENY' },
            ReferrerPolicy: { Override, ReferrerPolicy: 'no-referrer' },
            StrictTransportSecurity: { Override, AccessControlMaxAgeSec: 60, IncludeSubdomains: true },
          },
          CustomHeadersConfig: { Items: [{ Header: 'Permissions-Policy', Value: 'camera=()', Override }] },
        },
      },
    },
    Kept: {
      Type: 'AWS::CloudFront::CachePolicy',
      Properties: {
        CachePolicyConfig: {
          MinTTL: 0,
          DefaultTTL: 0,
          ParametersInCacheKeyAndForwardedToOrigin: {
            CookiesConfig: { CookieBehavior: 'none' },
            HeadersConfig: { HeaderBehavior: 'none' },
            QueryStringsConfig: { QueryStringBehavior: 'none' },
          },
        },
      },
    },
    Rewrite: {
      Type: 'AWS::CloudFront::Function',
      Properties: { AutoPublish: true, FunctionCode: rewrite, FunctionConfig: { Runtime: 'cloudfront-js-2.0' } },
    },
    Distribution: { Type: 'AWS::CloudFront::Distribution', Properties: distribution(toApi) },
  },
});
const specOf = (toApi?: object) => {
  const assembly = writeAssembly({ stage: 's', stacks: { all: template(toApi) } });
  return readDistribution(loadAssembly({ assembly, stage: 's', cloudUrl: '', parameters: {} }).resources, (text) =>
    text.replace(/^{{resolve:.+}}$/, 'secret'),
  );
};
const reads: string[] = [];
const long = 'a{}'.repeat(500);
const objects: Record<string, string> = { 'index.html': '<home>', 'a.css': 'a{}', 'long.css': long };
const place: FrontDoorPlace = {
  apiDomain: 'abc.execute-api.ap-southeast-1.amazonaws.com',
  api: async ({ headers: sent, path, cookies, query }) => ({
    status: 200,
    headers: { 'content-type': 'application/json', 'cache-control': 'private' },
    cookies,
    body: JSON.stringify({ headers: sent, path, query }),
  }),
  read: async (bucket, key, ifNoneMatch) => {
    reads.push(`${bucket}/${key}`);
    const content = objects[key];
    if (content === undefined) throw new AwsError('AccessDenied', 'no', 403);
    if (ifNoneMatch === '"1"') throw new AwsError('NotModified', '', 304);
    return { Body: Readable.from([content]), ContentType: 'text/html', CacheControl: 'public', ETag: '"1"' };
  },
};
const site = createFrontDoor(specOf(), place);
const plain: WebRequest = {
  method: 'GET',
  path: '/',
  query: '',
  headers: {},
  cookies: [],
  body: Buffer.alloc(0),
  sourceIp: '10.0.0.1',
};
const get = async (path: string, more: Partial<WebRequest> = {}) => {
  const { body, ...rest } = await site({ ...plain, path, ...more });
  return { ...rest, body: Buffer.from(body).toString() };
};
const security = {
  'content-security-policy': "default-src 'self'",
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=60; includeSubDomains',
  'permissions-policy': 'camera=()',
};

test('the portal comes from the bucket, by the function, with the security headers', async () => {
  expect(await get('/app/inbox')).toEqual({
    status: 200,
    headers: { 'content-type': 'text/html', etag: '"1"', 'cache-control': 'public', ...security },
    body: '<home>',
  });
  expect(reads.at(-1)).toBe('portal-files/index.html');
  expect((await get('/a.css', { headers: { 'if-none-match': '"1"' } })).status).toBe(304);
  expect(await get('/none.css')).toMatchObject({ status: 403, headers: security });
});

test('pages below a path of their own come from the same bucket with their own headers', async () => {
  const own = { 'content-security-policy': "default-src 'none'", 'permissions-policy': 'camera=(self)' };
  expect(await get('/scan')).toMatchObject({ status: 200, body: '<home>', headers: { ...security, ...own } });
  expect((await get('/app/scan')).headers).toMatchObject(security);
});

test('the API comes through with its cookies the viewer address and the secret of the door', async () => {
  const answer = await get('/v1/me', {
    method: 'POST',
    cookies: ['__Host-sid=1'],
    headers: { host: '127.0.0.1:8080', 'x-door': 'of the viewer' },
  });
  expect(answer).toMatchObject({ status: 200, cookies: ['__Host-sid=1'], headers: { 'cache-control': 'private' } });
  expect(answer.headers).toMatchObject(security);
  expect(JSON.parse(answer.body)).toMatchObject({
    path: '/v1/me',
    headers: { 'x-forwarded-for': '10.0.0.1', host: place.apiDomain, 'x-door': 'secret' },
  });
});

test('what is the same for everybody comes through without cookies and query, and is nobody else’s path', async () => {
  const viewer = { cookies: ['__Host-sid=1'], query: 'who=1' };
  const answer = await get('/open/list', viewer);
  expect(answer).toMatchObject({ status: 200, cookies: [] });
  expect(JSON.parse(answer.body)).toMatchObject({ query: '', headers: { host: place.apiDomain, 'x-door': 'secret' } });
  expect((await get('/open/list', { method: 'POST' })).status).toBe(403);
  expect((await get('/open/list/2', viewer)).body).toBe('<home>');
  expect(JSON.parse((await get('/open/2/form', viewer)).body)).toMatchObject({ path: '/open/2/form', query: '' });
  expect((await get('/open/form', viewer)).body).toBe('<home>');
});

test('a long text is packed on the way to whoever takes it so', async () => {
  const asked = { ...plain, path: '/long.css', headers: { 'accept-encoding': 'gzip, deflate, br' } };
  const { headers: told, body } = await site(asked);
  expect(told).toMatchObject({ 'content-encoding': 'gzip', vary: 'Accept-Encoding' });
  expect(gunzipSync(body).toString()).toBe(long);
  for (const other of [{ path: '/a.css' }, { headers: { 'accept-encoding': 'identity' } }])
    expect((await site({ ...asked, ...other })).headers).not.toHaveProperty('content-encoding');
});

test('methods outside the behaviour are refused', async () => {
  expect((await get('/', { method: 'POST' })).status).toBe(403);
  expect((await get('/v1/me', { method: 'DELETE' })).status).toBe(403);
});

test('an API without its cookies, or whose answers are kept, is refused', () => {
  const optimized = '658327ea-f89d-4fab-a63d-7e88639e58f6';
  expect(() => specOf({ CachePolicyId: optimized })).toThrow(/not emulated/);
  expect(() => specOf({ OriginRequestPolicyId: { Ref: 'AWS::NoValue' } })).toThrow(/not emulated/);
  expect(() => createFrontDoor(specOf(), { ...place, apiDomain: 'other' })).toThrow(/abc\.execute-api.* not emulated/);
});

test('a function that does more than rewrite the address is not emulated', () => {
  const answering = rewriteOf('function handler() { return { statusCode: 301, uri: "/" }; }');
  expect(() => answering(plain)).toThrow('not emulated');
});
