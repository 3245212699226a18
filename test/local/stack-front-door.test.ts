import { expect, test } from 'vitest';
import { AwsError } from '../../local/cloud/engine.ts';
import type { Assembly } from '../../local/stack/assembly.ts';
import { loadAssembly } from '../../local/stack/assembly.ts';
import { readDistributions } from '../../local/stack/distribution-template.ts';
import { createFrontDoor, type FrontDoorPlace } from '../../local/stack/front-door.ts';
import type { WebRequest } from '../../local/stack/web.ts';
import { writeAssembly } from './stack/written-assembly.ts';

const rewrite = `
async function handler(event) {
  const request = event.request;
  if (request.uri === '/old') return { statusCode: 301, headers: { location: { value: '/new' } } };
  if (!request.uri.includes('.')) request.uri = '/index.html';
  request.headers['x-edge'] = { value: Object.keys(request.cookies).join() };
  return request;
}`;
const override = { Override: true };
const behavior = {
  TargetOriginId: 'portal',
  ResponseHeadersPolicyId: { Ref: 'Headers' },
  ViewerProtocolPolicy: 'redirect-to-https',
};
const template = {
  Resources: {
    Files: { Type: 'AWS::S3::Bucket', Properties: { BucketName: 'portal-files' } },
    Headers: {
      Type: 'AWS::CloudFront::ResponseHeadersPolicy',
      Properties: {
        ResponseHeadersPolicyConfig: {
          SecurityHeadersConfig: {
            ContentSecurityPolicy: { ...override, ContentSecurityPolicy: "default-src 'self'" },
            ContentTypeOptions: override,
            StrictTransportSecurity: { ...override, AccessControlMaxAgeSec: 60, IncludeSubdomains: true },
          },
          CustomHeadersConfig: { Items: [{ Header: 'Cache-Control', Value: 'no-store', Override: false }] },
        },
      },
    },
    Rewrite: { Type: 'AWS::CloudFront::Function', Properties: { Name: 'rewrite', FunctionCode: rewrite } },
    Distribution: {
      Type: 'AWS::CloudFront::Distribution',
      Properties: {
        DistributionConfig: {
          DefaultRootObject: 'index.html',
          Origins: [
            { Id: 'portal', DomainName: { 'Fn::GetAtt': ['Files', 'RegionalDomainName'] }, OriginPath: '/site' },
            {
              Id: 'api',
              DomainName: 'abc.execute-api.ap-southeast-1.amazonaws.com',
              OriginCustomHeaders: [{ HeaderName: 'X-Origin', HeaderValue: 'edge' }],
            },
          ],
          DefaultCacheBehavior: behavior,
          CacheBehaviors: [
            { ...behavior, PathPattern: '/v1/*', TargetOriginId: 'api', AllowedMethods: ['GET', 'HEAD', 'POST'] },
            {
              ...behavior,
              PathPattern: 'app/*',
              FunctionAssociations: [{ EventType: 'viewer-request', FunctionARN: { Ref: 'Rewrite' } }],
            },
          ],
          CustomErrorResponses: [{ ErrorCode: 403, ResponseCode: 404, ResponsePagePath: '/missing.html' }],
        },
      },
    },
  },
};
const assembly: Assembly = loadAssembly({
  assembly: writeAssembly({ stage: 's', stacks: { all: template } }),
  stage: 's',
  cloudUrl: '',
  parameters: {},
});
const reads: string[] = [];
const objects: Record<string, string> = {
  'site/index.html': '<home>',
  'site/missing.html': '<missing>',
  'site/a.css': 'a{}',
};
const place: FrontDoorPlace = {
  api: (domainName) =>
    domainName.startsWith('abc.')
      ? async ({ headers, path, cookies }) => ({
          status: 200,
          headers: { 'content-type': 'application/json', 'cache-control': 'private' },
          cookies,
          body: JSON.stringify({ headers, path }),
        })
      : undefined,
  readObject: async (bucket, key, ifNoneMatch) => {
    reads.push(`${bucket}/${key}`);
    const Body = objects[key];
    if (Body === undefined) throw new AwsError('AccessDenied', 'no', 403);
    if (ifNoneMatch === '"1"') throw new AwsError('NotModified', '', 304);
    return { Body: Buffer.from(Body), ContentType: 'text/html', ETag: '"1"' };
  },
};
const [spec] = readDistributions(assembly);
const site = spec ? createFrontDoor(spec, place) : expect.unreachable();
const get = async (path: string, more: Partial<WebRequest> = {}) => {
  const plain = {
    method: 'GET',
    path,
    query: '',
    headers: {},
    cookies: [],
    body: Buffer.alloc(0),
    sourceIp: '10.0.0.1',
  };
  const { body, ...rest } = await site({ ...plain, ...more });
  return { ...rest, body: Buffer.from(body).toString() };
};

test('the portal comes from the bucket, under the origin path, with the root object and security headers', async () => {
  expect(await get('/')).toEqual({
    status: 200,
    headers: {
      'content-type': 'text/html',
      etag: '"1"',
      'content-security-policy': "default-src 'self'",
      'x-content-type-options': 'nosniff',
      'strict-transport-security': 'max-age=60; includeSubDomains',
      'cache-control': 'no-store',
    },
    body: '<home>',
  });
  expect(reads.at(-1)).toBe('portal-files/site/index.html');
  expect((await get('/a.css', { headers: { 'if-none-match': '"1"' } })).status).toBe(304);
});

test('the API comes through with its cookies, the viewer address and the origin header', async () => {
  const answer = await get('/v1/me', {
    method: 'POST',
    cookies: ['__Host-sid=1'],
    headers: { host: '127.0.0.1:8080' },
  });
  expect(answer).toMatchObject({ status: 200, cookies: ['__Host-sid=1'], headers: { 'cache-control': 'private' } });
  expect(JSON.parse(answer.body)).toMatchObject({
    path: '/v1/me',
    headers: {
      'x-origin': 'edge',
      'x-forwarded-for': '10.0.0.1',
      host: 'abc.execute-api.ap-southeast-1.amazonaws.com',
    },
  });
});

test('errors show their page; methods outside the behaviour are refused', async () => {
  expect(await get('/none')).toMatchObject({ status: 404, body: '<missing>' });
  expect((await get('/', { method: 'POST' })).status).toBe(403);
});

test('a viewer-request function rewrites or answers', async () => {
  expect((await get('/app/inbox')).body).toBe('<home>');
  expect((await get('/app/inbox.html')).status).toBe(404);
  expect(await get('/old')).toMatchObject({ status: 404 });
});
